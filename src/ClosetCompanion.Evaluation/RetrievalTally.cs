namespace ClosetCompanion.Evaluation;

/// <summary>Adds up the metrics of one query after another. The protocol is that of the published fashion CLIP comparisons.</summary>
internal sealed class RetrievalTally
{
    /// <summary>How many places of each answer are looked at.</summary>
    public const int Places = 10;

    private int queries;
    private double recallAt1;
    private double recallAt10;
    private double reciprocalRank;
    private double precisionAt1;
    private double precisionAt10;
    private double ndcg;
    private double averagePrecision;

    /// <summary>Counts one query.</summary>
    /// <param name="hits">For each place of the answer, best first, whether it holds a relevant item. Further places are ignored.</param>
    /// <param name="relevant">How many relevant items there are; at least 1.</param>
    public void Add(ReadOnlySpan<bool> hits, int relevant)
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
        var first = hits.Length > 0 && hits[0] ? 1.0 : 0.0;
        queries++;
        recallAt1 += first / relevant;
        recallAt10 += (double)found / relevant;
        reciprocalRank += firstRank == 0 ? 0 : 1.0 / firstRank;
        precisionAt1 += first;
        precisionAt10 += (double)found / Places;
        ndcg += gain / ideal;
        averagePrecision += precisions / relevant;
    }

    /// <summary>The means; all 0 when nothing was counted.</summary>
    public RetrievalMetrics Mean(int gallery)
    {
        var count = Math.Max(1, queries);
        return new RetrievalMetrics
        {
            RecallAt1 = recallAt1 / count,
            RecallAt10 = recallAt10 / count,
            MrrAt10 = reciprocalRank / count,
            PrecisionAt1 = precisionAt1 / count,
            PrecisionAt10 = precisionAt10 / count,
            NdcgAt10 = ndcg / count,
            MapAt10 = averagePrecision / count,
            Queries = queries,
            Gallery = gallery,
        };
    }
}
