namespace ClosetCompanion.Clip.Registry;

/// <summary>How far the fetching or the adding of a model has come.</summary>
/// <param name="Step">What is being done: the name of a file that is fetched, or "Converting", "Checking".</param>
/// <param name="Done">Bytes done.</param>
/// <param name="Total">Bytes in all, if known.</param>
/// <param name="Note">Something that happened, such as a lost connection; null most of the time.</param>
public readonly record struct ModelProgress(
    string Step,
    long Done = 0,
    long? Total = null,
    string? Note = null
);
