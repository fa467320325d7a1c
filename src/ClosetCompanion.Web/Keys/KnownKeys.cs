using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Web.Keys;

/// <summary>The keys of the store at one moment.</summary>
/// <param name="Valid">Those that are good.</param>
/// <param name="WereMade">Whether a key was ever made. Revoking the last one does not open the door again.</param>
/// <param name="ReadAt">When they were read, on the clock that is never set back.</param>
internal sealed record KnownKeys(IReadOnlyList<ApiKey> Valid, bool WereMade, long ReadAt)
{
    /// <summary>The key of a text; null when it is none that is good.</summary>
    public ApiKey? Find(string text) => Valid.FirstOrDefault(key => key.Is(text));
}
