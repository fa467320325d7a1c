using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip;

/// <summary>How a model is run.</summary>
public sealed record ClipModelOptions
{
    /// <summary>Threads that an encoder works on, and batches that run at once; 0 takes one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>Which of the folder's precisions to run; the one that its manifest names when null.</summary>
    public ModelPrecision? Precision { get; init; }

    /// <summary>How large a picture may be.</summary>
    public PictureLimits PictureLimits { get; init; } = new();
}
