using ClosetCompanion.Evaluation.Comparison;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Evaluation.Statistics;
using CsCheck;

namespace ClosetCompanion.Evaluation.Tests.Comparison;

public sealed class PairedComparisonTests
{
    private static readonly Gen<int[]> _places = Gen.Int[0, 10].Array[1, 30];

    [Fact]
    public void The_same_results_differ_by_nothing() =>
        _places.Sample(
            places =>
            {
                var results = MadeResults.FoundAt(places);

                var comparison = PairedComparison.Of(results, results);

                comparison.Queries.ShouldBe(places.Length);
                foreach (var difference in comparison.Differences)
                {
                    difference.Difference.ShouldBe(0);
                    difference.Interval.ShouldBe(new Interval(0, 0));
                    difference.PValue.ShouldBe(1);
                    difference.IsClear.ShouldBeFalse();
                    (difference.Better, difference.Worse).ShouldBe((0, 0));
                }
            },
            iter: 10
        );

    [Fact]
    public void The_difference_is_that_of_the_means_and_lies_in_its_interval() =>
        _places
            .SelectMany(before =>
                Gen.Int[0, 10].Array[before.Length].Select(after => (before, after))
            )
            .Sample(
                places =>
                {
                    var (before, after) = (
                        MadeResults.FoundAt(places.before),
                        MadeResults.FoundAt(places.after)
                    );

                    var comparison = PairedComparison.Of(before, after);

                    foreach (var metric in RetrievalMetricNames.All)
                    {
                        var difference = comparison[metric];
                        difference.Difference.ShouldBe(
                            after.Measure().Values[metric] - before.Measure().Values[metric],
                            1e-12
                        );
                        difference.Interval.Low.ShouldBeLessThanOrEqualTo(
                            difference.Difference + 1e-12
                        );
                        difference.Interval.High.ShouldBeGreaterThanOrEqualTo(
                            difference.Difference - 1e-12
                        );
                        difference.PValue.ShouldBeInRange(0, 1);
                    }
                },
                iter: 10
            );

    [Fact]
    public void A_model_that_is_better_on_most_queries_is_clearly_better()
    {
        var before = MadeResults.FoundAt([.. Enumerable.Repeat(5, 40)]);
        var after = MadeResults.FoundAt([
            .. Enumerable.Repeat(1, 30),
            .. Enumerable.Repeat(5, 5),
            .. Enumerable.Repeat(10, 5),
        ]);

        var reciprocalRank = PairedComparison.Of(before, after)[RetrievalMetric.MrrAt10];

        (reciprocalRank.Better, reciprocalRank.Worse).ShouldBe((30, 5));
        reciprocalRank.PValue.ShouldBeLessThan(0.001);
        reciprocalRank.IsClear.ShouldBeTrue();
        // Neither finds more or fewer among the ten.
        PairedComparison.Of(before, after)[RetrievalMetric.RecallAt10].PValue.ShouldBe(1);
    }

    [Fact]
    public void Luck_on_one_query_of_many_proves_nothing()
    {
        var before = MadeResults.FoundAt([.. Enumerable.Repeat(0, 20)]);
        var after = MadeResults.FoundAt([1, .. Enumerable.Repeat(0, 19)]);

        PairedComparison.Of(before, after)[RetrievalMetric.MrrAt10].PValue.ShouldBeGreaterThan(0.3);
    }

    [Fact]
    public void Types_are_compared_apart()
    {
        var results = MadeResults.FoundAt(1, 2, 3);
        results = results with
        {
            Queries =
            [
                .. results.Queries.Select((q, i) => q with { Type = i < 2 ? "kind" : "colour" }),
            ],
        };

        PairedComparison
            .OfTypes(results, results)
            .Select(comparison => (comparison.Type, comparison.Queries))
            .ShouldBe([("kind", 2), ("colour", 1)]);
    }

    [Fact]
    public void Refuses_what_cannot_be_compared_and_says_why()
    {
        var results = MadeResults.FoundAt(1, 2, 3);

        Refusal(MadeResults.FoundAt(1, 2)).ShouldContain("queries (3) than the second (2)");
        Refusal(results with { Gallery = 6 }).ShouldContain("5 products, that of the second 6");
        Refusal(results with { GalleryHash = "other" }).ShouldContain("other products or pictures");
        Refusal(results with { QueriesHash = "other" })
            .ShouldContain("which products are relevant");
        Refusal(results with { Benchmark = BenchmarkKind.Photos }).ShouldContain("asks with texts");
        Refusal(WithFirst(query => query with { Query = "hat" })).ShouldContain("\"hat\"");
        Refusal(WithFirst(query => query with { Relevant = 7 })).ShouldContain("7 in the second");

        string Refusal(EvaluationResults other) =>
            Should.Throw<EvaluationException>(() => PairedComparison.Of(results, other)).Message;

        EvaluationResults WithFirst(Func<QueryResult, QueryResult> change) =>
            results with
            {
                Queries = [change(results.Queries[0]), .. results.Queries.Skip(1)],
            };
    }
}
