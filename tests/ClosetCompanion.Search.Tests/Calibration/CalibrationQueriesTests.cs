using ClosetCompanion.Search.Calibration;

namespace ClosetCompanion.Search.Tests.Calibration;

public sealed class CalibrationQueriesTests
{
    [Fact]
    public void There_are_two_hundred_of_each_and_no_text_is_on_both_sides()
    {
        var (making, measuring) = (CalibrationQueries.ForMaking, CalibrationQueries.ForMeasuring);

        making.Real.Concat(measuring.Real).Count().ShouldBe(200);
        making.Nonsense.Concat(measuring.Nonsense).Count().ShouldBe(200);
        making
            .Real.Concat(measuring.Real)
            .Concat(making.Nonsense)
            .Concat(measuring.Nonsense)
            .ShouldBeUnique();
        measuring.Real.Count.ShouldBe(100);
        measuring.Nonsense.Count.ShouldBe(100);
    }
}
