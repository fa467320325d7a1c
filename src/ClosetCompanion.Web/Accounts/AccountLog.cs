using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Web.Limits;

namespace ClosetCompanion.Web.Accounts;

/// <summary>
/// A line for all that has to do with who signs in (ASVS 5.0, 16.3.1). Accounts stand in it by their ids. What somebody typed
/// is in no line, not even a name: it may be a password in the wrong field.
/// </summary>
internal sealed partial class AccountLog(
    IHttpContextAccessor accessor,
    CurrentClient client,
    ILogger<AccountLog> logger
)
{
    private string RequestId => accessor.HttpContext?.TraceIdentifier ?? "(none)";

    /// <summary>Somebody signed in.</summary>
    /// <param name="account">Who it is.</param>
    /// <param name="way">With what, in words.</param>
    public void SignedIn(Account account, string way) =>
        LogSignedIn(RequestId, client.Name, account.Id, way);

    /// <summary>Somebody was not let in.</summary>
    /// <param name="way">With what, in words.</param>
    /// <param name="why">Why not, in words.</param>
    /// <param name="account">Who they said they are; null when that is nobody.</param>
    public void Failed(string way, string why, Account? account = null) =>
        LogFailed(RequestId, client.Name, way, account?.Id ?? "(none)", why);

    /// <summary>Too many passwords were wrong.</summary>
    /// <param name="account">The account for which no password is taken for a while.</param>
    public void Locked(Account account) => LogLocked(RequestId, client.Name, account.Id);

    /// <summary>Somebody did something with their own account.</summary>
    /// <param name="account">Who it is.</param>
    /// <param name="what">What they did, in words: "signed out".</param>
    public void Did(Account account, string what) =>
        LogDid(RequestId, client.Name, account.Id, what);

    /// <summary>An admin did something with an account.</summary>
    /// <param name="account">The id of an account that there is.</param>
    /// <param name="done">What was done, in words: "invited".</param>
    /// <param name="admin">Who did it, in words that hold no secret.</param>
    public void Managed(string account, string done, string admin) =>
        LogManaged(RequestId, client.Name, account, done, admin);

    [LoggerMessage(
        LogLevel.Information,
        "{RequestId} {Client} signed in, account {Account}, with {Way}"
    )]
    private partial void LogSignedIn(string requestId, string client, string account, string way);

    [LoggerMessage(
        LogLevel.Warning,
        "{RequestId} {Client} failed to sign in with {Way}, account {Account}: {Why}"
    )]
    private partial void LogFailed(
        string requestId,
        string client,
        string way,
        string account,
        string why
    );

    [LoggerMessage(
        LogLevel.Warning,
        "{RequestId} {Client} gave too many wrong passwords, account {Account} is locked"
    )]
    private partial void LogLocked(string requestId, string client, string account);

    [LoggerMessage(LogLevel.Information, "{RequestId} {Client}, account {Account}: {What}")]
    private partial void LogDid(string requestId, string client, string account, string what);

    [LoggerMessage(
        LogLevel.Information,
        "{RequestId} {Client}: account {Account} was {Done} by {Admin}"
    )]
    private partial void LogManaged(
        string requestId,
        string client,
        string account,
        string done,
        string admin
    );
}
