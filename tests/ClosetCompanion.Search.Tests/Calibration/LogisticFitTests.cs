using ClosetCompanion.Search.Calibration;

namespace ClosetCompanion.Search.Tests.Calibration;

public sealed class LogisticFitTests
{
    [Fact]
    public void Finds_the_feature_that_tells_the_classes_apart()
    {
        var random = new Random(4);
        var good = Enumerable.Range(0, 200).Select(_ => Row(2 + Noise(), Noise())).ToArray();
        var bad = Enumerable.Range(0, 40).Select(_ => Row(-2 + Noise(), Noise())).ToArray();

        var fit = LogisticFit.Run(["telling", "idle"], good, bad);

        fit.Weights["telling"].ShouldBeGreaterThan(5 * Math.Abs(fit.Weights["idle"]));
        good.Count(row => fit.Sum(row) > 0).ShouldBeGreaterThan(180);
        bad.Count(row => fit.Sum(row) < 0).ShouldBeGreaterThan(33);

        double Noise() => (random.NextDouble() - 0.5) * 4.4;

        static IReadOnlyDictionary<string, double> Row(double telling, double idle) =>
            new Dictionary<string, double> { ["telling"] = telling, ["idle"] = idle };
    }

    [Fact]
    public void A_feature_that_never_changes_does_no_harm()
    {
        IReadOnlyDictionary<string, double>[] one = [new Dictionary<string, double> { ["x"] = 1 }];

        var fit = LogisticFit.Run(["x"], one, one);

        double.IsFinite(fit.Sum(one[0])).ShouldBeTrue();
    }
}
