namespace ClosetCompanion.Web.Accounts;

/// <content>How many wrong passwords were given, and since when none is taken. All of it is written at once.</content>
internal sealed partial class AccountUsers
{
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.Account.LockedUntil);

    public async Task SetLockoutEndDateAsync(
        AccountUser user,
        DateTimeOffset? lockoutEnd,
        CancellationToken cancellationToken
    )
    {
        await accounts.LockAsync(user.Account.Id, lockoutEnd, cancellationToken);
        user.Account = user.Account with { LockedUntil = lockoutEnd };
    }

    public async Task<int> IncrementAccessFailedCountAsync(
        AccountUser user,
        CancellationToken cancellationToken
    )
    {
        var failures = await accounts.CountFailureAsync(user.Account.Id, cancellationToken);
        user.Account = user.Account with { Failures = failures };
        return failures;
    }

    public async Task ResetAccessFailedCountAsync(
        AccountUser user,
        CancellationToken cancellationToken
    )
    {
        await accounts.ClearFailuresAsync(user.Account.Id, cancellationToken);
        user.Account = user.Account with { Failures = 0 };
    }

    public Task<int> GetAccessFailedCountAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.Account.Failures);

    public Task<bool> GetLockoutEnabledAsync(
        AccountUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(true);

    // All accounts are alike.
    public Task SetLockoutEnabledAsync(
        AccountUser user,
        bool enabled,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;
}
