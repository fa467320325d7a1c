using ClosetCompanion.Catalog.Store.Jobs;

namespace ClosetCompanion.Catalog.Store;

/// <summary>Work on a store that lasts, and that any program may do which has the store open.</summary>
/// <param name="Id">Its id; ids of later jobs are higher.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Catalogue">The catalogue that it works on.</param>
/// <param name="CreatedAt">When it was asked for.</param>
public sealed record Job(string Id, JobKind Kind, CatalogueName Catalogue, DateTimeOffset CreatedAt)
{
    /// <summary>The name of the file that was uploaded for it; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The hosts that pictures are fetched from; empty where none are fetched.</summary>
    public IReadOnlyList<string> PictureHosts { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public JobState State { get; init; }

    /// <summary>How often somebody has begun with it: more than once where a program died that did it.</summary>
    public int Tries { get; init; }

    /// <summary>How far its present step has come; null before the first one and after the end.</summary>
    public JobProgress? Progress { get; init; }

    /// <summary>The result or the problem in words.</summary>
    public string? Said { get; init; }

    /// <summary>What it did, as its kind writes it.</summary>
    public string? Report { get; init; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing will change any more.</summary>
    public bool IsOver => State is not (JobState.Waiting or JobState.Running);
}
