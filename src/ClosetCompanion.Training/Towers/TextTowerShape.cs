namespace ClosetCompanion.Training.Towers;

/// <summary>The size of a text tower.</summary>
public sealed record TextTowerShape
{
    /// <summary>The most tokens of a text, start and end included.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Components of the vector that stands for a token.</summary>
    public required int Width { get; init; }

    /// <summary>Transformer blocks.</summary>
    public required int Layers { get; init; }

    /// <summary>Attention heads of a block; divides the width.</summary>
    public required int Heads { get; init; }
}
