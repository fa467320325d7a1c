namespace ClosetCompanion.Training.Recipes;

/// <summary>The course of a run.</summary>
public sealed record ScheduleSection
{
    /// <summary>Its phases, one after another.</summary>
    public required IReadOnlyList<TrainingPhase> Phases { get; init; }

    /// <summary>Products of a step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>
    /// Pictures that are computed at once; a larger batch is computed in parts, with the same gradients (see
    /// <see cref="Runs.GradientCache"/>). The whole batch if left out.
    /// </summary>
    public int? PicturesAtOnce { get; init; }

    /// <summary>Steps until the highest learning rate.</summary>
    public required int WarmUpSteps { get; init; }

    /// <summary>
    /// Epochs after which the learning rate reaches zero; more than the run has, where another run goes on from it. The
    /// run's epochs if left out.
    /// </summary>
    public int? ScheduleEpochs { get; init; }

    /// <summary>Steps between checkpoints, of which there is one at each end of an epoch besides; see <see cref="IsCheckpoint"/>.</summary>
    public int CheckpointEvery { get; init; } = 100;

    // Heads alone pass over the products faster than a checkpoint is written.
    private const int HeadEpochsOfCheckpoint = 5;

    /// <summary>Passes over the training products, in all phases.</summary>
    internal int Epochs => Phases.Sum(phase => phase.Epochs);

    /// <summary>The phase of an epoch, counted from 0; the last one for later epochs.</summary>
    internal TrainingPhase PhaseOf(int epoch)
    {
        foreach (var phase in Phases)
        {
            if (epoch < phase.Epochs)
            {
                return phase;
            }

            epoch -= phase.Epochs;
        }

        return Phases[^1];
    }

    /// <summary>Whether a checkpoint is written after a step; while the heads learn alone, after every fifth epoch.</summary>
    /// <param name="done">Steps so far.</param>
    /// <param name="stepsPerEpoch">Steps of one pass over the products.</param>
    internal bool IsCheckpoint(int done, int stepsPerEpoch)
    {
        var epochs = Math.DivRem(done, stepsPerEpoch, out var begun);
        var endOfEpoch = begun == 0;
        var ofHeads = PhaseOf((done - 1) / stepsPerEpoch).HeadsAlone;
        return ofHeads
            ? endOfEpoch
                && (
                    epochs % HeadEpochsOfCheckpoint == 0
                    || epochs == Epochs
                    || !PhaseOf(epochs).HeadsAlone
                )
            : endOfEpoch || done % CheckpointEvery == 0;
    }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        BatchSize < 2 ? "batchSize must be at least 2"
        : Phases.Count == 0 || Phases.Any(phase => phase.Epochs < 1)
            ? "phases must be at least one, each of at least 1 epoch"
        : ScheduleEpochs < Epochs ? "scheduleEpochs must be at least the epochs of all phases"
        : PicturesAtOnce is < 1 ? "picturesAtOnce must be at least 1"
        : Phases.Any(phase => phase.Width is < 16 || phase.Height is < 16)
            ? "pictures must be at least 16 pixels wide and high in every phase"
        : Phases.Any(phase => phase.LearningRate <= 0) ? "learningRate of a phase must be above 0"
        : Phases.Any(phase => phase.PictureRate < 0 || phase.TextRate < 0)
            ? "pictureRate and textRate must not be negative"
        : Phases.Any(phase => phase.HeadsAlone && phase.PictureRate + phase.TextRate > 0)
            ? "headsAlone needs a pictureRate and a textRate of 0"
        : Phases.Any(phase => phase.TextsAhead && phase.TextRate > 0)
            ? "textsAhead needs a textRate of 0"
        : Phases.SkipWhile(phase => phase.HeadsAlone).Any(phase => phase.HeadsAlone)
            ? "phases with headsAlone come first"
        : Phases.SkipWhile(phase => phase.TextRate == 0).Any(phase => phase.KnowsTexts)
            ? "phases with textsAhead come before those in which the text tower learns"
        : null;
}
