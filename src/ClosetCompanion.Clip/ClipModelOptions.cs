using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip;

/// <summary>How a model is run.</summary>
public sealed record ClipModelOptions
{
    /// <summary>Threads that one encoder works on; 0 takes one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>Which of the folder's precisions to run; the one that its manifest names when null.</summary>
    public ModelPrecision? Precision { get; init; }

    /// <summary>How large a picture may be.</summary>
    public PictureLimits PictureLimits { get; init; } = new();
}
