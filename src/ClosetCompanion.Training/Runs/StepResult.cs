namespace ClosetCompanion.Training.Runs;

/// <summary>What one step says about itself.</summary>
/// <param name="Loss">The contrastive losses of all captions, weighted and added.</param>
/// <param name="PictureAccuracy">Share of pictures whose closest title of the batch is theirs.</param>
/// <param name="TextAccuracy">Share of titles whose closest picture of the batch is theirs.</param>
internal readonly record struct StepResult(
    double Loss,
    double PictureAccuracy,
    double TextAccuracy
);
