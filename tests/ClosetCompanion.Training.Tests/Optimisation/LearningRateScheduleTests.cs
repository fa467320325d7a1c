using ClosetCompanion.Training.Optimisation;

namespace ClosetCompanion.Training.Tests.Optimisation;

public sealed class LearningRateScheduleTests
{
    private static readonly LearningRateSchedule _schedule = new(
        Peak: 0.4,
        WarmUpSteps: 10,
        TotalSteps: 110
    );

    [Theory]
    [InlineData(1, 0.04)]
    [InlineData(10, 0.4)]
    [InlineData(60, 0.2)]
    [InlineData(110, 0)]
    public void Rises_in_a_line_and_falls_along_a_cosine(int step, double expected) =>
        _schedule.At(step).ShouldBe(expected, 1e-9);
}
