using System.Text.Json.Serialization;
using ClosetCompanion.Evaluation.Metrics;

namespace ClosetCompanion.Evaluation.Results;

/// <summary>The result of one query.</summary>
public sealed record QueryResult
{
    /// <summary>The text; for a picture query, the id of the product or the name of the file.</summary>
    public required string Query { get; init; }

    /// <summary>Which type of query it is: <c>title</c>, <c>colour</c>, the folder of a photo.</summary>
    public required string Type { get; init; }

    /// <summary>How many items it should find; at least 1.</summary>
    public required int Relevant { get; init; }

    /// <summary>How many of these the gallery has.</summary>
    public required int Reachable { get; init; }

    /// <summary>How good the answer is.</summary>
    public required MetricValues Metrics { get; init; }

    /// <summary>The first ten products of the answer.</summary>
    public required IReadOnlyList<ResultHit> Hits { get; init; }

    /// <summary>How good the best possible order of the gallery would be.</summary>
    [JsonIgnore]
    public MetricValues Ceiling => AnswerMetrics.Ceiling(Reachable, Relevant);
}
