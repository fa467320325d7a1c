using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Lets ASP.NET Core Identity work on the accounts of the store. Wrong passwords are counted there at once, so that many
/// tries at the same time count as many.
/// </summary>
internal sealed partial class AccountUsers(IAccountStore accounts)
    : IUserPasswordStore<AccountUser>,
        IUserSecurityStampStore<AccountUser>,
        IUserLockoutStore<AccountUser>,
        IUserPasskeyStore<AccountUser>
{
    private static readonly IdentityError _changed = new()
    {
        Code = "changed",
        Description = "The account was changed meanwhile. Try again.",
    };

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Id);

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Name);

    public Task SetUserNameAsync(
        AccountUser user,
        string? userName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("The name of an account stays what it was invited by.");

    public Task<string?> GetNormalizedUserNameAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(AccountName.Normalize(user.Account.Name));

    // It follows from the name, which never changes.
    public Task SetNormalizedUserNameAsync(
        AccountUser user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Accounts are made by invitations.");

    public async Task<IdentityResult> UpdateAsync(
        AccountUser user,
        CancellationToken cancellationToken
    )
    {
        if (!await accounts.UpdateAsync(user.Account, user.KnownStamp, cancellationToken))
        {
            return IdentityResult.Failed(_changed);
        }

        user.KnownStamp = user.Account.Stamp;
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("An account goes with everything of its person.");

    public async Task<AccountUser?> FindByIdAsync(
        string userId,
        CancellationToken cancellationToken
    ) => Of(await accounts.FindAsync(userId, cancellationToken));

    public async Task<AccountUser?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => Of(await accounts.FindByNameAsync(normalizedUserName, cancellationToken));

    public Task SetPasswordHashAsync(
        AccountUser user,
        string? passwordHash,
        CancellationToken cancellationToken
    )
    {
        user.Account = user.Account with { PasswordHash = passwordHash };
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetSecurityStampAsync(
        AccountUser user,
        string stamp,
        CancellationToken cancellationToken
    )
    {
        user.Account = user.Account with { Stamp = stamp };
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.Account.Stamp);

    public void Dispose() { }

    private static AccountUser? Of(Account? account) =>
        account is null ? null : new AccountUser(account);
}
