namespace ClosetCompanion.Training.Recipes;

/// <summary>How weights are moved.</summary>
public sealed record OptimiserSection
{
    /// <summary>The highest learning rate; a phase may give the towers a share of it.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Decay of AdamW.</summary>
    public required double WeightDecay { get; init; }

    /// <summary>Gradients are scaled down to this norm.</summary>
    public required double GradientClip { get; init; }

    /// <summary>
    /// What the running average of the weights keeps at each step; the averaged weights are measured and exported. 0
    /// takes the weights of the last step.
    /// </summary>
    public double Averaging { get; init; }

    /// <summary>Which weights change.</summary>
    public Tuning Tuning { get; init; } = new() { Method = TuningMethod.Full };

    /// <summary>
    /// What the trained weights count for in the final ones, beside those that the run started from (WiSE-FT; Wortsman
    /// and others, 2021): 1 keeps the trained ones, 0.5 is the middle.
    /// </summary>
    public double TrainedShare { get; init; } = 1;

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        LearningRate <= 0 ? "learningRate must be above 0"
        : WeightDecay < 0 ? "weightDecay must not be negative"
        : GradientClip <= 0 ? "gradientClip must be above 0"
        : Averaging is < 0 or >= 1 ? "averaging must be from 0 to below 1"
        : TrainedShare is < 0 or > 1 ? "trainedShare must be from 0 to 1"
        : null;
}
