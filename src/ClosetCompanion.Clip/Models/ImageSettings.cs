namespace ClosetCompanion.Clip.Models;

/// <summary>How a decoded picture becomes a pixel tensor of shape [3, Height, Width].</summary>
public sealed record ImageSettings
{
    /// <summary>Width of the tensor in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the tensor in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>How the picture is fitted into the tensor.</summary>
    public required ResizeRule Resize { get; init; }

    /// <summary>Subtracted from each channel (red, green, blue) after scaling to 0..1.</summary>
    public required IReadOnlyList<float> Mean { get; init; }

    /// <summary>Divides each channel after the mean is subtracted.</summary>
    public required IReadOnlyList<float> Std { get; init; }
}
