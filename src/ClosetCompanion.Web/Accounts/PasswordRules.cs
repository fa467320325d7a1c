using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Identity;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Which passwords are taken: long ones that are neither common nor known from breaches, whatever letters they are made of (NIST SP 800-63B, ASVS 5.0
/// 6.2). They are taken as they are typed, and never end by age.
/// </summary>
internal sealed class PasswordRules(CommonPasswords common, BreachedPasswords breached)
    : IPasswordValidator<AccountUser>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 256;

    /// <inheritdoc />
    public async Task<IdentityResult> ValidateAsync(
        UserManager<AccountUser> manager,
        AccountUser user,
        string? password
    ) =>
        await CheckAsync(password ?? "", user.Account.Name, CancellationToken.None) is { } fault
            ? IdentityResult.Failed(
                new IdentityError { Code = fault.Code, Description = fault.Text }
            )
            : IdentityResult.Success;

    /// <summary>Why a password is not taken; null when it is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">What its person signs in with.</param>
    /// <param name="cancellationToken">Stops before the list of breaches is read to its end.</param>
    /// <exception cref="ProblemException">There is a list of breached passwords, and it cannot be read.</exception>
    public async ValueTask<PasswordFault?> CheckAsync(
        string password,
        string name,
        CancellationToken cancellationToken
    ) =>
        Check(password, name)
        ?? (await breached.HasAsync(password, cancellationToken) ? PasswordFault.Breached : null);

    private PasswordFault? Check(string password, string name) =>
        password.Length < Shortest ? PasswordFault.Short
        : password.Length > Longest ? PasswordFault.Long
        : CommonPasswords.IsMadeOf(password, [name, name.Split('@')[0], "closet", "companion"])
            ? PasswordFault.Name
        : common.Has(password) ? PasswordFault.Common
        : null;
}
