namespace ClosetCompanion.Catalog.Store.Jobs;

/// <summary>How far a step of a job has come.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items in all, if known.</param>
public sealed record JobProgress(string Step, int Done, int? Total);
