using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Benchmarks.Nearest;

/// <summary>The vectors of a store, in memory for the exact answer, and what is asked.</summary>
/// <param name="ModelId">The name of their model.</param>
/// <param name="ModelHash">Sets it apart from another model of that name.</param>
/// <param name="Index">The vectors.</param>
/// <param name="Keys">The keys of their products.</param>
/// <param name="Queries">Unit vectors.</param>
internal sealed record MeasuredVectors(
    string ModelId,
    string ModelHash,
    VectorIndex Index,
    IReadOnlyList<long> Keys,
    IReadOnlyList<float[]> Queries
);
