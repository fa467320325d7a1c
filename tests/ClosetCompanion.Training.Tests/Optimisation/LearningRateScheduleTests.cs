using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Tests.Runs;

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

    [Theory]
    [InlineData(10, 0.4)]
    [InlineData(200, 0)]
    [InlineData(201, 0.02)]
    [InlineData(210, 0.2)]
    [InlineData(500, 0)]
    public void Begins_anew_with_a_phase_that_has_a_rate_of_its_own(int step, double expected) =>
        Of([new() { Epochs = 2 }, new() { Epochs = 1, LearningRate = 0.2 }, new() { Epochs = 2 }])
            .At(step)
            .ShouldBe(expected, 1e-9);

    [Fact]
    public void Goes_on_from_phase_to_phase_without_one()
    {
        var one = Of([new() { Epochs = 5 }]);
        var several = Of([new() { Epochs = 2 }, new() { Epochs = 3 }]);

        several.ShouldBe(one);
        Of([new() { Epochs = 5, LearningRate = 0.2 }]).ShouldBe(one with { Peak = 0.2 });
    }

    [Fact]
    public void What_is_left_to_another_run_lengthens_the_last_fall()
    {
        var schedule = Of(
            [new() { Epochs = 2 }, new() { Epochs = 1, LearningRate = 0.2 }],
            scheduleEpochs: 5
        );

        schedule.TotalSteps.ShouldBe(200);
        schedule.Next.ShouldNotBeNull().TotalSteps.ShouldBe(300);
    }

    private static LearningRateSchedule Of(TrainingPhase[] phases, int? scheduleEpochs = null)
    {
        using var toy = new ToyRun();
        var recipe = toy.Recipe with
        {
            Optimiser = toy.Recipe.Optimiser with { LearningRate = 0.4 },
            Schedule = toy.Recipe.Schedule with
            {
                Phases = phases,
                WarmUpSteps = 10,
                ScheduleEpochs = scheduleEpochs,
            },
        };
        return LearningRateSchedule.Of(recipe, stepsPerEpoch: 100);
    }
}
