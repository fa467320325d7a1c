using ClosetCompanion.Search;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>How far the embedding of a catalogue has come.</summary>
/// <param name="Catalogue">The catalogue.</param>
public sealed record ReembeddingState(string Catalogue)
{
    /// <summary>How far it is; null before the first pictures are done and when it is over.</summary>
    public StartProgress? Progress { get; init; }

    /// <summary>What came of it, in words; null while it goes on.</summary>
    public string? Outcome { get; init; }
}
