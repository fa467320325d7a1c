namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>A step of a training run, as its log has it.</summary>
/// <param name="Step">Its number, from 1.</param>
/// <param name="Loss">The loss of its batch.</param>
/// <param name="PictureAccuracy">Share of the batch's pictures that find their text.</param>
/// <param name="TextAccuracy">Share of the batch's texts that find their picture.</param>
/// <param name="LearningRate">The learning rate.</param>
public sealed record TrainingStep(
    int Step,
    double Loss,
    double PictureAccuracy,
    double TextAccuracy,
    double LearningRate
)
{
    /// <summary>Seconds that it took; 0 in logs that do not say.</summary>
    public double Seconds { get; init; }
}
