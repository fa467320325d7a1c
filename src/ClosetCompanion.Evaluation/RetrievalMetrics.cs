namespace ClosetCompanion.Evaluation;

/// <summary>Means over all queries of a benchmark, each 0 to 1.</summary>
public sealed record RetrievalMetrics;
