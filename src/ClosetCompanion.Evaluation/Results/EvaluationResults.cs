using System.Text.Json.Serialization;

namespace ClosetCompanion.Evaluation.Results;

/// <summary>The answers of one model to one benchmark, query by query.</summary>
public sealed record EvaluationResults
{
    /// <summary>The name of the form of files with results.</summary>
    public const string CurrentFormat = "closet-results-1";

    /// <summary>The form of the file.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The kind of the queries.</summary>
    public required BenchmarkKind Benchmark { get; init; }

    /// <summary>Where the queries come from, for people.</summary>
    public required string Source { get; init; }

    /// <summary>The model.</summary>
    public required ResultModel Model { get; init; }

    /// <summary>The only catalogue that was searched; null for all.</summary>
    public string? Catalogue { get; init; }

    /// <summary>How many products each query was compared with.</summary>
    public required int Gallery { get; init; }

    /// <summary>The same for two galleries when they have the same products and pictures.</summary>
    public required string GalleryHash { get; init; }

    /// <summary>The same for two benchmarks when they ask the same and take the same for relevant.</summary>
    public required string QueriesHash { get; init; }

    /// <summary>One for each query; at least one.</summary>
    public required IReadOnlyList<QueryResult> Queries { get; init; }

    /// <summary>The types of the queries, in the order in which they come.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Types =>
        [.. Queries.Select(query => query.Type).Distinct(StringComparer.Ordinal)];

    /// <summary>The metrics over all queries.</summary>
    public Measurement Measure() => Measurement.Of(Queries, Gallery);

    /// <summary>The metrics for each type of query.</summary>
    public IReadOnlyList<Measurement> MeasureTypes() =>
        [
            .. Queries
                .GroupBy(query => query.Type, StringComparer.Ordinal)
                .Select(group => Measurement.Of([.. group], Gallery, group.Key)),
        ];
}
