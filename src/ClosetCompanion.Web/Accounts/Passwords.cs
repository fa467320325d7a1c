using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>Checks, makes and changes passwords. An answer tells nobody whether there is an account of a name.</summary>
internal sealed class Passwords(
    UserManager<AccountUser> users,
    PasswordRules rules,
    AccountSettings settings,
    PasswordQueue queue,
    AccountLog log,
    TimeProvider time
)
{
    /// <summary>How often in a row a password may be wrong.</summary>
    public const int MostFailures = 10;

    /// <summary>How long no password is taken then.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    // A wrong password of a known name is counted, one of an unknown name is not. Nobody sees that in the time.
    private static readonly TimeSpan _leastTime = TimeSpan.FromMilliseconds(600);

    private static readonly AccountUser _nobody = new(new Account("", "", default));

    private const string Way = "a password";

    // Of a password that nobody knows.
    private static string? _nobodysHash;

    /// <summary>The account of a name and its password.</summary>
    /// <returns>
    /// Null when they do not go together, when the account is locked or disabled, and when there is none: the same after the
    /// same time.
    /// </returns>
    /// <exception cref="ProblemException">Passkeys alone are taken here; the same from all ways into this class.</exception>
    public async Task<Account?> CheckAsync(
        string name,
        string password,
        CancellationToken cancellationToken
    )
    {
        RefuseWherePasskeysAlone();
        var began = time.GetTimestamp();
        var account = await TryAsync(name, password, cancellationToken);
        var left = _leastTime - time.GetElapsedTime(began);
        if (account is null && left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken);
        }

        return account;
    }

    /// <summary>The hash of a new password.</summary>
    /// <param name="account">Whose it will be.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The hash, or why the password is not taken.</returns>
    public async Task<(string? Hash, PasswordFault? Fault)> HashAsync(
        Account account,
        string password,
        CancellationToken cancellationToken
    )
    {
        RefuseWherePasskeysAlone();
        if (await rules.CheckAsync(password, account.Name, cancellationToken) is { } fault)
        {
            return (null, fault);
        }

        using var turn = await queue.EnterAsync(cancellationToken);
        return (users.PasswordHasher.HashPassword(new AccountUser(account), password), null);
    }

    /// <summary>Changes the password of whoever knows the present one, or has none. All sessions of the account end.</summary>
    /// <returns>The account with its new stamp, or why nothing was changed.</returns>
    public async Task<(Account? Account, PasswordFault? Fault)> ChangeAsync(
        Account account,
        string present,
        string password,
        CancellationToken cancellationToken
    )
    {
        RefuseWherePasskeysAlone();
        if (await rules.CheckAsync(password, account.Name, cancellationToken) is { } fault)
        {
            return (null, fault);
        }

        var hasOne = account.PasswordHash is not null;
        if (hasOne && await CheckAsync(account.Name, present, cancellationToken) is null)
        {
            return (null, PasswordFault.Wrong);
        }

        using var turn = await queue.EnterAsync(cancellationToken);
        var user = await users.FindByIdAsync(account.Id);
        if (user is null)
        {
            return (null, PasswordFault.Wrong);
        }

        var changed = hasOne
            ? await users.ChangePasswordAsync(user, present, password)
            : await users.AddPasswordAsync(user, password);
        return changed.Succeeded ? (user.Account, null) : (null, PasswordFault.Wrong);
    }

    /// <summary>Ends all sessions of an account but those that are begun with what comes back.</summary>
    public async Task<Account?> RenewStampAsync(Account account) =>
        await users.FindByIdAsync(account.Id) is { } user
        && (await users.UpdateSecurityStampAsync(user)).Succeeded
            ? user.Account
            : null;

    private void RefuseWherePasskeysAlone()
    {
        if (settings.PasskeysOnly)
        {
            log.Failed(Way, "passkeys alone are taken");
            throw new ProblemException(AccountProblem.PasskeysOnly);
        }
    }

    private async Task<Account?> TryAsync(
        string name,
        string password,
        CancellationToken cancellationToken
    )
    {
        using var turn = await queue.EnterAsync(cancellationToken);
        // No password is so long; hashing would take as long as the sender wants.
        var given = password.Length > PasswordRules.Longest ? "" : password;
        var user = await users.FindByNameAsync(name);
        if (user?.Account.PasswordHash is null)
        {
            _nobodysHash ??= users.PasswordHasher.HashPassword(_nobody, Guid.NewGuid().ToString());
            users.PasswordHasher.VerifyHashedPassword(_nobody, _nobodysHash, given);
            log.Failed(
                Way,
                user is null ? "no account has that name" : "it has no password",
                user?.Account
            );
            return null;
        }

        var isLocked = await users.IsLockedOutAsync(user);
        var isRight = await users.CheckPasswordAsync(user, given);
        if (isLocked || user.Account.DisabledAt is not null)
        {
            log.Failed(Way, isLocked ? "it is locked" : "it is disabled", user.Account);
            return null;
        }

        if (!isRight)
        {
            log.Failed(Way, "the password is wrong", user.Account);
            await users.AccessFailedAsync(user);
            if (await users.IsLockedOutAsync(user))
            {
                log.Locked(user.Account);
            }

            return null;
        }

        await users.ResetAccessFailedCountAsync(user);
        return user.Account;
    }
}
