using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Web.Accounts;

/// <summary>An account as ASP.NET Core Identity works on it: changed first, kept afterwards.</summary>
internal sealed class AccountUser(Account account)
{
    /// <summary>The account as it is to be.</summary>
    public Account Account { get; set; } = account;

    /// <summary>The stamp that it has in the store.</summary>
    public string KnownStamp { get; set; } = account.Stamp;

    /// <inheritdoc />
    public override string ToString() => Account.ToString();
}
