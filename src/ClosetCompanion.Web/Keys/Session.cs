namespace ClosetCompanion.Web.Keys;

/// <summary>A browser that is signed in.</summary>
/// <param name="KeyId">What it signed in with: a key's id, or an account as <c>PersonSessions</c> writes it; null for the token of the first start.</param>
/// <param name="Idle">How long it may go unused.</param>
/// <param name="Began">When it began, on the clock that is never set back.</param>
/// <param name="Used">When it was last used, on the same clock.</param>
/// <param name="Browser">What the browser is called; null where nobody is told.</param>
internal sealed record Session(
    string? KeyId,
    TimeSpan Idle,
    long Began,
    long Used,
    string? Browser = null
);
