using ClosetCompanion.Evaluation.HtmlReport.Curves;
using CsCheck;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport.Curves;

public sealed class ChartScaleTests
{
    [Fact]
    public void Writes_a_few_values_that_lie_on_the_scale() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0.001, 10_000])
            .Sample(
                (low, range) =>
                {
                    var scale = ChartScale.FromZero(low, low + range, 200, 0);

                    scale.Ticks.Count.ShouldBeInRange(3, 9);
                    scale.Low.ShouldBeLessThanOrEqualTo(Math.Min(0, low));
                    scale.High.ShouldBeGreaterThanOrEqualTo(low + range - 1e-9);
                    foreach (var tick in scale.Ticks)
                    {
                        scale.Place(tick).ShouldBeInRange(-0.01, 200.01);
                    }
                }
            );

    [Theory]
    [InlineData(0, 5, new double[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(0, 0.59, new double[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6 })]
    [InlineData(0.2, 0.2, new double[] { 0, 0.05, 0.1, 0.15, 0.2 })]
    public void Its_values_are_round(double low, double high, double[] expected) =>
        ChartScale.FromZero(low, high, 0, 1).Ticks.ShouldBe(expected, 1e-9);
}
