namespace ClosetCompanion.Training.Runs;

/// <summary>What one step says about itself.</summary>
/// <param name="Loss">The contrastive loss, mean over both captions.</param>
/// <param name="PictureAccuracy">Share of pictures whose closest caption of the batch is one of theirs.</param>
/// <param name="TextAccuracy">Share of captions whose closest picture of the batch is one of theirs.</param>
internal readonly record struct StepResult(
    double Loss,
    double PictureAccuracy,
    double TextAccuracy
);
