using ClosetCompanion.Evaluation.Metrics;
using CsCheck;

namespace ClosetCompanion.Evaluation.Tests.Metrics;

public sealed class AnswerMetricsTests
{
    // The first ten of a random order, and relevant items that are further down or not in the gallery at all.
    private static readonly Gen<(bool[] Hits, int Below, int Missing)> _answer = Gen.Select(
        Gen.Bool.Array[0, 10],
        Gen.Int[0, 20],
        Gen.Int[0, 5]
    );

    [Fact]
    public void No_order_is_better_than_the_ceiling() =>
        _answer
            .Where(answer => answer.Hits.Count(hit => hit) + answer.Below + answer.Missing > 0)
            .Sample(answer =>
            {
                // With fewer than ten places, all of the gallery is in them.
                var below = answer.Hits.Length < 10 ? 0 : answer.Below;
                var reachable = answer.Hits.Count(hit => hit) + below;
                var relevant = Math.Max(1, reachable + answer.Missing);

                var measured = AnswerMetrics.Of(answer.Hits, relevant);

                var ceiling = AnswerMetrics.Ceiling(reachable, relevant);
                foreach (var metric in RetrievalMetricNames.All)
                {
                    measured[metric].ShouldBeInRange(0, ceiling[metric] + 1e-12);
                }
            });

    [Fact]
    public void A_query_with_five_relevant_items_finds_at_most_a_fifth_of_them_first()
    {
        var ceiling = AnswerMetrics.Ceiling(reachable: 5, relevant: 5);

        ceiling[RetrievalMetric.RecallAt1].ShouldBe(0.2);
        ceiling[RetrievalMetric.RecallAt10].ShouldBe(1);
        ceiling[RetrievalMetric.MrrAt10].ShouldBe(1);
        ceiling[RetrievalMetric.PrecisionAt1].ShouldBe(1);
        ceiling[RetrievalMetric.PrecisionAt10].ShouldBe(0.5);
        ceiling[RetrievalMetric.NdcgAt10].ShouldBe(1);
        ceiling[RetrievalMetric.MapAt10].ShouldBe(1);
    }

    [Fact]
    public void What_the_gallery_lacks_lowers_the_ceiling()
    {
        var ceiling = AnswerMetrics.Ceiling(reachable: 1, relevant: 2);

        ceiling[RetrievalMetric.RecallAt10].ShouldBe(0.5);
        ceiling[RetrievalMetric.NdcgAt10].ShouldBe(1 / (1 + (1 / Math.Log2(3))), 1e-12);
        AnswerMetrics.Ceiling(0, 2)[RetrievalMetric.MrrAt10].ShouldBe(0);
    }
}
