using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// How people with accounts sign in. Set with <c>--Accounts:NAME=VALUE</c> or the variable <c>Accounts__NAME</c>.
/// </summary>
internal sealed record AccountSettings
{
    /// <summary>The file of passwords that were in breaches (<see cref="HashFile"/>); null where there is none.</summary>
    public string? BreachedPasswords { get; init; }

    /// <summary>Whether people sign in with passkeys and with nothing that they know by heart: no password is taken then.</summary>
    public bool PasskeysOnly { get; init; }

    /// <summary>Whether people can sign in at an identity provider, too.</summary>
    public bool HasProvider { get; private init; }

    /// <summary>Whether an account has a way to sign in that is taken here.</summary>
    public bool HasWayIn(Account account) =>
        account.Passkeys > 0
        || (account.IsLinked && HasProvider)
        || (account.PasswordHash is not null && !PasskeysOnly);

    /// <summary>Reads the settings.</summary>
    public static AccountSettings From(IConfiguration configuration, bool hasProvider) =>
        (configuration.GetSection("Accounts").Get<AccountSettings>() ?? new AccountSettings()) with
        {
            HasProvider = hasProvider,
        };
}
