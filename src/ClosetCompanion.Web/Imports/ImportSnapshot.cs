using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Imports;

/// <summary>An import at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Catalogue">The catalogue that it goes to.</param>
/// <param name="File">The name of the file that was uploaded.</param>
/// <param name="CreatedAt">When it was uploaded.</param>
internal sealed record ImportSnapshot(
    string Id,
    string Catalogue,
    string File,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Where it stands.</summary>
    public ImportState State { get; init; }

    /// <summary>How far its present step has come.</summary>
    public StartProgress? Progress { get; init; }

    /// <summary>What it did; null until it is done.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>Why it failed, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing will change any more.</summary>
    public bool IsOver => State is not (ImportState.Waiting or ImportState.Running);
}
