using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>How far the embedding of a catalogue has come.</summary>
/// <param name="Catalogue">The catalogue.</param>
internal sealed record ReembeddingState(string Catalogue)
{
    /// <summary>How far it is; null before the first pictures are done and when it is over.</summary>
    public StartProgress? Progress { get; init; }

    /// <summary>The result in words; null while it runs.</summary>
    public string? Outcome { get; init; }
}
