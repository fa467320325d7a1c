using ClosetCompanion.Web.Limits;

namespace ClosetCompanion.Web.Keys;

/// <summary>A line for each sign-in and sign-out. A key is named by the part that may be shown, never as a whole.</summary>
internal sealed partial class AccessLog(ILogger<AccessLog> logger)
{
    private const string FirstRun = "of the first start";

    /// <summary>Somebody signed in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="keyId">The key; null for the token of the first start.</param>
    public void SignedIn(HttpContext context, string? keyId) =>
        LogSignedIn(context.TraceIdentifier, CurrentClient.Of(context), keyId ?? FirstRun);

    /// <summary>Somebody tried what is no good key.</summary>
    public void SignInFailed(HttpContext context) =>
        LogSignInFailed(context.TraceIdentifier, CurrentClient.Of(context));

    /// <summary>Somebody signed out.</summary>
    /// <param name="context">The request.</param>
    /// <param name="keyId">The key; null for the token of the first start.</param>
    public void SignedOut(HttpContext context, string? keyId) =>
        LogSignedOut(context.TraceIdentifier, CurrentClient.Of(context), keyId ?? FirstRun);

    [LoggerMessage(LogLevel.Information, "{RequestId} {Client} signed in, key {KeyId}")]
    private partial void LogSignedIn(string requestId, string client, string keyId);

    [LoggerMessage(LogLevel.Warning, "{RequestId} {Client} failed to sign in")]
    private partial void LogSignInFailed(string requestId, string client);

    [LoggerMessage(LogLevel.Information, "{RequestId} {Client} signed out, key {KeyId}")]
    private partial void LogSignedOut(string requestId, string client, string keyId);
}
