namespace ClosetCompanion.Search.Indexing;

/// <summary>A product that may be among the best, as far as its 8-bit score tells.</summary>
/// <param name="Segment">Where it lies.</param>
/// <param name="Product">Its place there.</param>
/// <param name="Bounds">Between what its score is.</param>
internal readonly record struct Candidate(Segment Segment, int Product, ScoreBounds Bounds);
