namespace ClosetCompanion.Training.Towers;

/// <summary>The size of a convolutional picture tower.</summary>
public sealed record PictureTowerShape
{
    /// <summary>Channels of each stage. The first works at a quarter of the picture's size, each next at half of that.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>Residual blocks of each stage.</summary>
    public required IReadOnlyList<int> Blocks { get; init; }
}
