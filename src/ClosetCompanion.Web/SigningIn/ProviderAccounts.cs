using System.Globalization;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.OpenId;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Makes accounts for people whom nobody invited, where a provider can bring in anybody.</summary>
internal sealed class ProviderAccounts(IAccountStore accounts, OpenIdSettings settings)
{
    private const string Nameless = "Somebody";

    // So many people of one name are told apart by a number.
    private const int MostOfOneName = 100;

    // Leaves room for the number.
    private const int LongestName = AccountName.Longest - 10;

    /// <summary>Makes one.</summary>
    /// <returns>The account; null when this person does not come in without an invitation, or too many have the name.</returns>
    public async Task<Account?> MakeAsync(VouchedPerson person, CancellationToken cancellationToken)
    {
        if (settings.SignUp is not SignUp.Anybody || !person.IsOf(settings.MailDomains))
        {
            return null;
        }

        var name = NameOf(person);
        for (var number = 1; number <= MostOfOneName; number++)
        {
            var tried =
                number == 1
                    ? name
                    : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
            var account =
                await accounts.AddLinkedAsync(tried, person.Identity, cancellationToken)
                // Two windows of one person may have come at the same time.
                ?? await accounts.FindLinkedAsync(person.Identity, cancellationToken);
            if (account is not null)
            {
                return account;
            }
        }

        return null;
    }

    private static string NameOf(VouchedPerson person)
    {
        var name = (person.Name ?? person.VerifiedEmail ?? Nameless).Trim();
        name = name.Length > LongestName ? name[..LongestName].Trim() : name;
        return AccountName.IsOne(name) ? name : Nameless;
    }
}
