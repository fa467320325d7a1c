namespace ClosetCompanion.Evaluation.Metrics;

/// <summary>Measures one answer. The protocol is that of the published fashion CLIP comparisons.</summary>
internal static class AnswerMetrics
{
    /// <summary>How many places of each answer are looked at.</summary>
    public const int Places = 10;

    /// <summary>Measures an answer.</summary>
    /// <param name="hits">For each place, best first, whether it holds a relevant item. Further places are ignored.</param>
    /// <param name="relevant">How many relevant items there are; at least 1.</param>
    public static MetricValues Of(ReadOnlySpan<bool> hits, int relevant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(relevant, 1);
        var (found, gain, ideal, precisions, firstRank) = (0, 0.0, 0.0, 0.0, 0);
        for (var place = 1; place <= Places; place++)
        {
            var discounted = 1 / Math.Log2(place + 1);
            ideal += place <= relevant ? discounted : 0;
            if (place <= hits.Length && hits[place - 1])
            {
                found++;
                firstRank = firstRank == 0 ? place : firstRank;
                gain += discounted;
                precisions += (double)found / place;
            }
        }
        var first = firstRank == 1 ? 1.0 : 0.0;
        return new MetricValues(metric =>
            metric switch
            {
                RetrievalMetric.RecallAt1 => first / relevant,
                RetrievalMetric.RecallAt10 => (double)found / relevant,
                RetrievalMetric.MrrAt10 => firstRank == 0 ? 0 : 1.0 / firstRank,
                RetrievalMetric.PrecisionAt1 => first,
                RetrievalMetric.PrecisionAt10 => (double)found / Places,
                RetrievalMetric.NdcgAt10 => gain / ideal,
                RetrievalMetric.MapAt10 => precisions / relevant,
                _ => throw new ArgumentOutOfRangeException(nameof(metric)),
            }
        );
    }

    /// <summary>What the best possible order would reach.</summary>
    /// <param name="reachable">Relevant items that the gallery has.</param>
    /// <param name="relevant">Relevant items in all; at least 1.</param>
    public static MetricValues Ceiling(int reachable, int relevant) =>
        Of(Enumerable.Repeat(true, Math.Min(reachable, Places)).ToArray(), relevant);
}
