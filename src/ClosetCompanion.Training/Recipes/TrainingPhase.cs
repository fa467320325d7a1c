namespace ClosetCompanion.Training.Recipes;

/// <summary>Some epochs of a run. Early ones see small pictures, which costs little; the last ones see them in full size.</summary>
public sealed record TrainingPhase
{
    /// <summary>Passes over the training products.</summary>
    public required int Epochs { get; init; }

    /// <summary>Pixels across; the recipe's picture size if left out.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels down; the recipe's picture size if left out.</summary>
    public int? Height { get; init; }
}
