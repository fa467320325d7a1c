namespace ClosetCompanion.Web.SigningIn;

/// <summary>All accounts, by name.</summary>
/// <param name="Accounts">The accounts.</param>
internal sealed record AccountList(IReadOnlyList<AccountAnswer> Accounts);
