namespace ClosetCompanion.Search.Starting;

/// <summary>How far a step of the start (or of an import) has come.</summary>
/// <param name="Step">What is being done, in words: "Importing", "Embedding pictures", "Loading the index".</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items in all, if known.</param>
public readonly record struct StartProgress(string Step, int Done, int? Total);
