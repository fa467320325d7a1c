namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// How people with accounts sign in. Set with <c>--Accounts:NAME=VALUE</c> or the variable <c>Accounts__NAME</c>.
/// </summary>
internal sealed record AccountSettings
{
    /// <summary>The file of passwords that were in breaches (<see cref="HashFile"/>); null where there is none.</summary>
    public string? BreachedPasswords { get; init; }

    /// <summary>Reads the settings.</summary>
    public static AccountSettings From(IConfiguration configuration) =>
        configuration.GetSection("Accounts").Get<AccountSettings>() ?? new AccountSettings();
}
