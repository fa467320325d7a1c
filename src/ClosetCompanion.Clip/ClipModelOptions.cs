using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Clip;

/// <summary>How a model is run.</summary>
public sealed record ClipModelOptions
{
    /// <summary>Threads used inside one run of an encoder; 0 takes one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>How large a picture may be.</summary>
    public PictureLimits PictureLimits { get; init; } = new();
}
