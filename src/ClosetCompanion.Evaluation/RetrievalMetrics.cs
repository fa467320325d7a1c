using System.Text.Json.Serialization;
using ClosetCompanion.Evaluation.Metrics;

namespace ClosetCompanion.Evaluation;

/// <summary>Means over all queries of a benchmark, each 0 to 1.</summary>
/// <remarks>
/// Relevance is yes or no. Recall is hits over the number of relevant items, also where there are more of these than
/// places; a relevant item that is not in the gallery counts as not found.
/// </remarks>
public sealed record RetrievalMetrics
{
    /// <summary>The ranking by cosine alone, as published results have it.</summary>
    public const string ClipRanking = "clip";

    /// <summary>The ranking of a search: cosine and full text.</summary>
    public const string HybridRanking = "hybrid";

    /// <summary>How the gallery was ranked: <see cref="ClipRanking"/> or <see cref="HybridRanking"/>.</summary>
    [JsonPropertyName("ranking")]
    public string Ranking { get; init; } = ClipRanking;

    /// <summary>Share of the relevant items that stand first.</summary>
    [JsonPropertyName("R@1")]
    public required double RecallAt1 { get; init; }

    /// <summary>Share of the relevant items that stand among the first ten.</summary>
    [JsonPropertyName("R@10")]
    public required double RecallAt10 { get; init; }

    /// <summary>One over the place of the first relevant item; 0 where it is not among the first ten.</summary>
    [JsonPropertyName("MRR")]
    public required double MrrAt10 { get; init; }

    /// <summary>Share of queries whose first hit is relevant.</summary>
    [JsonPropertyName("P@1")]
    public required double PrecisionAt1 { get; init; }

    /// <summary>Relevant hits among the first ten, over ten.</summary>
    [JsonPropertyName("P@10")]
    public required double PrecisionAt10 { get; init; }

    /// <summary>Discounted gain (1 / log2(place + 1)) of the first ten over that of the best possible order.</summary>
    [JsonPropertyName("nDCG@10")]
    public required double NdcgAt10 { get; init; }

    /// <summary>Sum of the precisions at each relevant hit of the first ten, over the number of relevant items, as trec_eval does.</summary>
    [JsonPropertyName("MAP@10")]
    public required double MapAt10 { get; init; }

    /// <summary>Queries that were asked.</summary>
    [JsonPropertyName("queries")]
    public required int Queries { get; init; }

    /// <summary>Items that each query was compared with.</summary>
    [JsonPropertyName("gallery")]
    public required int Gallery { get; init; }

    /// <summary>Gives means their names.</summary>
    internal static RetrievalMetrics Of(MetricValues means, int queries, int gallery) =>
        new()
        {
            RecallAt1 = means[RetrievalMetric.RecallAt1],
            RecallAt10 = means[RetrievalMetric.RecallAt10],
            MrrAt10 = means[RetrievalMetric.MrrAt10],
            PrecisionAt1 = means[RetrievalMetric.PrecisionAt1],
            PrecisionAt10 = means[RetrievalMetric.PrecisionAt10],
            NdcgAt10 = means[RetrievalMetric.NdcgAt10],
            MapAt10 = means[RetrievalMetric.MapAt10],
            Queries = queries,
            Gallery = gallery,
        };
}
