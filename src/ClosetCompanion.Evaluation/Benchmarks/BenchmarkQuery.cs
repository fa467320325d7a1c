namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>A query and what it should find in a gallery.</summary>
public sealed record BenchmarkQuery
{
    private static readonly HashSet<long> _nothing = [];

    /// <summary>The text; for a picture query, the id of the product or the name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Which type of query it is: <c>title</c>, <c>colour</c>, the folder of a photo.</summary>
    public required string Type { get; init; }

    /// <summary>Its unit vector.</summary>
    public required ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>Keys of the relevant products that the gallery has.</summary>
    public required IReadOnlySet<long> Relevant { get; init; }

    /// <summary>Relevant products that the gallery lacks. They count as not found.</summary>
    public int Missing { get; init; }

    /// <summary>Keys of products that are neither hits nor relevant: those whose picture is the query's own.</summary>
    public IReadOnlySet<long> LeftOut { get; init; } = _nothing;

    /// <summary>How many products can be found.</summary>
    internal int Reachable => Relevant.Count - LeftOut.Count(Relevant.Contains);
}
