using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Towers;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class RunEstimateTests
{
    [Fact]
    public void Times_every_phase_by_real_steps()
    {
        var recipe = TinyClip.Recipe with
        {
            Schedule = TinyClip.Recipe.Schedule with
            {
                Phases = [new TrainingPhase { Epochs = 2 }, new TrainingPhase { Epochs = 6 }],
            },
        };
        using var model = TinyClip.Create();

        var phases = new RunEstimate(recipe, model, TimeProvider.System)
            .Measure(products: 1000, steps: 3)
            .ToList();

        phases.Count.ShouldBe(2);
        foreach (var (phase, epochs) in phases.Zip([2, 6]))
        {
            phase.PicturesPerSecond.ShouldBeGreaterThan(1);
            phase.Time.TotalSeconds.ShouldBe(epochs * 1000 / phase.PicturesPerSecond, 0.01);
        }
    }
}
