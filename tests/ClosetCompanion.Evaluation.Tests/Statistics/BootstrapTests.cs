using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Evaluation.Statistics;
using CsCheck;

namespace ClosetCompanion.Evaluation.Tests.Statistics;

public sealed class BootstrapTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Its_interval_contains_the_mean() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 60], Gen.Int[0, 1000])
            .Sample(
                (values, seed) =>
                    Interval(values, seed)
                        .ShouldSatisfyAllConditions(
                            interval =>
                                interval.Low.ShouldBeLessThanOrEqualTo(values.Average() + Rounding),
                            interval =>
                                interval.High.ShouldBeGreaterThanOrEqualTo(
                                    values.Average() - Rounding
                                )
                        ),
                iter: 50
            );

    [Fact]
    public void Its_interval_lies_between_the_least_and_the_greatest_value() =>
        Gen.Double[0, 1]
            .Array[1, 30]
            .Sample(
                values =>
                {
                    var interval = Interval(values, 1);
                    interval.Low.ShouldBeGreaterThanOrEqualTo(values.Min() - Rounding);
                    interval.High.ShouldBeLessThanOrEqualTo(values.Max() + Rounding);
                },
                iter: 50
            );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void More_queries_make_it_narrower_by_the_root_of_their_number(int seed)
    {
        var few = Width(Interval(HalfOnes(100), seed));
        var many = Width(Interval(HalfOnes(1600), seed));

        (few / many).ShouldBeInRange(3.4, 4.6);
    }

    [Fact]
    public void It_agrees_with_the_normal_law_where_that_holds() =>
        // Half of 400 are right: the standard error of the mean is 0.025.
        Width(Interval(HalfOnes(400), 1)).ShouldBe(2 * 1.96 * 0.025, 0.008);

    [Fact]
    public void Queries_that_are_all_alike_leave_no_doubt() =>
        Width(Interval([0.5, 0.5, 0.5], 1)).ShouldBe(0);

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        double[] values = [0, 0.2, 0.4, 0.9, 1];

        Interval(values, 7).ShouldBe(Interval(values, 7));
    }

    [Fact]
    public void Refuses_no_queries_at_all() =>
        Should.Throw<ArgumentException>(() => Bootstrap.Intervals([]));

    private static double[] HalfOnes(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (double)(i % 2))];

    private static double Width(Interval interval) => interval.High - interval.Low;

    private static Interval Interval(double[] values, int seed) =>
        Bootstrap.Intervals(
            Array.ConvertAll(values, value => new MetricValues(_ => value)),
            seed,
            resamples: 1000
        )[RetrievalMetric.MrrAt10];
}
