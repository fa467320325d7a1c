namespace ClosetCompanion.Training.Recipes;

/// <summary>Which weights a run changes.</summary>
public sealed record Tuning
{
    /// <summary>All, the two projections, or a low-rank change beside each linear layer.</summary>
    public required TuningMethod Method { get; init; }

    /// <summary>Rank of the change, with <see cref="TuningMethod.Lora"/>.</summary>
    public int Rank { get; init; } = 8;

    /// <summary>The change is scaled by alpha / rank.</summary>
    public double Alpha { get; init; } = 16;
}
