namespace ClosetCompanion.Training.Recipes;

/// <summary>Some epochs of a run. Early ones see small pictures or leave the towers as they are, which costs little.</summary>
public sealed record TrainingPhase
{
    /// <summary>Passes over the training products.</summary>
    public required int Epochs { get; init; }

    /// <summary>Pixels across; the recipe's picture size if left out.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels down; the recipe's picture size if left out.</summary>
    public int? Height { get; init; }

    /// <summary>
    /// The highest learning rate from this phase on: warm-up and fall begin anew here. The rates go on as they were if left
    /// out, and begin with the optimiser's.
    /// </summary>
    public double? LearningRate { get; init; }

    /// <summary>The picture tower's share of the learning rate; at 0 it stays as it is and costs a third.</summary>
    public double PictureRate { get; init; } = 1;

    /// <summary>The text tower's share of the learning rate; at 0 it stays as it is and costs a third.</summary>
    public double TextRate { get; init; } = 1;

    /// <summary>
    /// Whether only the heads learn, from what the towers make of pictures as they are, whole titles, bare words and
    /// phrases that were written ahead (<see cref="CaptionSection.PhrasesAhead"/>): that is read once
    /// (<see cref="Runs.ReadAhead"/>), and the epochs then cost next to nothing. Both rates must be 0.
    /// </summary>
    public bool HeadsAlone { get; init; }

    /// <summary>
    /// Whether the texts are those that <see cref="HeadsAlone"/> reads, so that a text tower that stays as it is costs next
    /// to nothing while the picture tower learns. <see cref="TextRate"/> must be 0.
    /// </summary>
    public bool TextsAhead { get; init; }

    /// <summary>Whether its texts are all known before the first step.</summary>
    internal bool KnowsTexts => HeadsAlone || TextsAhead;

    /// <summary>The phase with everything computed in its steps.</summary>
    internal TrainingPhase WithNothingAhead => this with { HeadsAlone = false, TextsAhead = false };
}
