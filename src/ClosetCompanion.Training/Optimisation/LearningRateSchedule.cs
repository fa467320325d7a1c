namespace ClosetCompanion.Training.Optimisation;

/// <summary>Linear warm-up, then half a cosine down to zero.</summary>
/// <param name="Peak">The highest rate.</param>
/// <param name="WarmUpSteps">Steps until the peak.</param>
/// <param name="TotalSteps">Steps in all.</param>
internal sealed record LearningRateSchedule(double Peak, int WarmUpSteps, int TotalSteps)
{
    /// <summary>The rate of a step, counted from 1.</summary>
    public double At(int step)
    {
        if (step <= WarmUpSteps)
        {
            return Peak * step / WarmUpSteps;
        }

        var progress = (double)(step - WarmUpSteps) / Math.Max(1, TotalSteps - WarmUpSteps);
        return Peak * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, progress)));
    }
}
