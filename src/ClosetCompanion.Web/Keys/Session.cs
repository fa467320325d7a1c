namespace ClosetCompanion.Web.Keys;

/// <summary>A browser that is signed in.</summary>
/// <param name="KeyId">What it signed in with: a key's id, or an account as <c>PersonSessions</c> writes it; null for the token of the first start.</param>
/// <param name="Began">When, on the clock that is never set back.</param>
internal sealed record Session(string? KeyId, long Began);
