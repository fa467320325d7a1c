using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Optimisation;

/// <summary>Linear warm-up, then half a cosine down to zero; then the same again, where a phase has a rate of its own.</summary>
/// <param name="Peak">The highest rate.</param>
/// <param name="WarmUpSteps">Steps until the peak.</param>
/// <param name="TotalSteps">Steps in all.</param>
/// <param name="Next">What comes after these steps; null for nothing.</param>
internal sealed record LearningRateSchedule(
    double Peak,
    int WarmUpSteps,
    int TotalSteps,
    LearningRateSchedule? Next = null
)
{
    /// <summary>The rates of a recipe's phases.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="stepsPerEpoch">Steps of one pass over the products.</param>
    public static LearningRateSchedule Of(Recipe recipe, int stepsPerEpoch)
    {
        var (phases, warmUp) = (recipe.Schedule.Phases, recipe.Schedule.WarmUpSteps);
        var epochs = recipe.Schedule.ScheduleEpochs ?? recipe.Schedule.Epochs;
        LearningRateSchedule? next = null;
        var begin = recipe.Schedule.Epochs;
        foreach (var phase in phases.Skip(1).Reverse())
        {
            begin -= phase.Epochs;
            if (phase.LearningRate is { } rate)
            {
                next = new LearningRateSchedule(
                    rate,
                    warmUp,
                    (epochs - begin) * stepsPerEpoch,
                    next
                );
                epochs = begin;
            }
        }

        var first = phases[0].LearningRate ?? recipe.Optimiser.LearningRate;
        return new LearningRateSchedule(first, warmUp, epochs * stepsPerEpoch, next);
    }

    /// <summary>The rate of a step, counted from 1.</summary>
    public double At(int step)
    {
        if (step > TotalSteps && Next is not null)
        {
            return Next.At(step - TotalSteps);
        }

        if (step <= WarmUpSteps)
        {
            return Peak * step / WarmUpSteps;
        }

        var progress = (double)(step - WarmUpSteps) / Math.Max(1, TotalSteps - WarmUpSteps);
        return Peak * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, progress)));
    }
}
