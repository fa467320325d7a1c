using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.OpenId;

namespace ClosetCompanion.Web.SigningIn;

/// <summary>Does for somebody whom an identity provider vouches for what they were sent there for.</summary>
internal sealed class ProviderArrival(
    IAccountStore accounts,
    Arrival arrival,
    PersonSessions sessions,
    ProviderAccounts made,
    AccountLog log,
    TimeProvider time
)
{
    private const string Way = "OpenID Connect";

    /// <summary>Does it.</summary>
    /// <returns>Where the browser goes then.</returns>
    public Task<string> WelcomeAsync(
        HttpContext context,
        ProviderErrand errand,
        VouchedPerson person
    ) =>
        errand.Kind switch
        {
            ErrandKind.Connect => ConnectAsync(context, errand, person),
            ErrandKind.Invitation => TakeAsync(context, errand, person),
            _ => SignInAsync(context, errand, person),
        };

    private async Task<string> SignInAsync(
        HttpContext context,
        ProviderErrand errand,
        VouchedPerson person
    )
    {
        var account =
            await accounts.FindLinkedAsync(person.Identity, context.RequestAborted)
            ?? await made.MakeAsync(person, context.RequestAborted);
        if (account is null)
        {
            return Refuse(errand, ProviderFault.Unknown);
        }

        if (account.DisabledAt is not null)
        {
            return Refuse(errand, ProviderFault.Disabled, account);
        }

        var way = await arrival.WelcomeAsync(
            context,
            account,
            errand.TakesAlong,
            Way,
            ShowedNow(errand, person)
        );
        return way ?? (errand.IsAgain ? MeEndpoints.Path : "/");
    }

    private async Task<string> TakeAsync(
        HttpContext context,
        ProviderErrand errand,
        VouchedPerson person
    )
    {
        var token = errand.Invitation ?? "";
        var secret = new NewSecret(PasswordHash: null, Identity: person.Identity);
        if (await accounts.TakeAsync(token, secret, context.RequestAborted) is not { } account)
        {
            return Refuse(errand, ProviderFault.Taken);
        }

        var way = await arrival.WelcomeAsync(
            context,
            account,
            errand.TakesAlong,
            "an invitation and OpenID Connect"
        );
        return way ?? "/";
    }

    private async Task<string> ConnectAsync(
        HttpContext context,
        ProviderErrand errand,
        VouchedPerson person
    )
    {
        var account = await sessions.FindAsync(context);
        if (account is null || account.Id != errand.Account || !sessions.IsFresh(context))
        {
            return $"{AccessGate.SignInPath}?again";
        }

        if (account.Identity != person.Identity)
        {
            if (!await accounts.LinkAsync(account.Id, person.Identity, context.RequestAborted))
            {
                return ProviderWays.OfMe(ProviderFault.Taken);
            }

            log.Did(account, "provider connected");
        }

        return $"{MeEndpoints.Path}?done=connected";
    }

    private string Refuse(ProviderErrand errand, ProviderFault fault, Account? account = null)
    {
        log.Failed(Way, fault.Code, account);
        return ProviderWays.Of(errand, fault);
    }

    // Who is signed in at the provider since long has not shown again who they are. One that does not say when is believed
    // if it was asked to ask them.
    private bool ShowedNow(ProviderErrand errand, VouchedPerson person) =>
        person.SignedInAt is { } at ? time.GetUtcNow() - at < PersonSessions.Fresh : errand.IsAgain;
}
