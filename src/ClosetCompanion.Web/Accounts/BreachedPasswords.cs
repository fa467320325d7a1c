using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// Tells whether a password was in a breach, by a file of hashes that whoever runs the server brings (ASVS 5.0, 6.2.12).
/// Nothing of a password leaves the server, and nothing of the file is loaded.
/// </summary>
internal sealed partial class BreachedPasswords(
    AccountSettings settings,
    ILogger<BreachedPasswords> logger
)
{
    /// <summary>Whether a password is in the file; no password is where there is no file.</summary>
    /// <exception cref="ProblemException">The file cannot be read any more. No password is taken unlooked at.</exception>
    public async ValueTask<bool> HasAsync(string password, CancellationToken cancellationToken)
    {
        if (settings.BreachedPasswords is not { Length: > 0 } path)
        {
            return false;
        }

        // By which hash passwords are found is the list's affair; none is kept by it.
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
        try
        {
            using var file = HashFile.Open(path);
            return await file.HasAsync(hash, cancellationToken);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or CatalogException)
        {
            LogUnreadable(path, exception.Message);
            throw new ProblemException(AccountProblem.NoBreachedPasswords);
        }
    }

    /// <summary>Looks at the start whether the file is one.</summary>
    /// <exception cref="CatalogException">It is not, or cannot be read.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (settings.BreachedPasswords is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            using var file = HashFile.Open(path);
            await file.CheckAsync(cancellationToken);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or CatalogException)
        {
            throw new CatalogException(
                $"The file of breached passwords, {path}, cannot be used. {exception.Message} Mend it, or leave the setting Accounts:BreachedPasswords away.",
                exception
            );
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The file of breached passwords, {Path}, cannot be used, and no new password is taken: {Why}"
    )]
    private partial void LogUnreadable(string path, string why);
}
