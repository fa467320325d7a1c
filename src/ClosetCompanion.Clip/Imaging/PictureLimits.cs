namespace ClosetCompanion.Clip.Imaging;

/// <summary>How large a picture may be; the limits hold before anything is decoded.</summary>
public sealed record PictureLimits
{
    /// <summary>The most bytes of an encoded picture.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most pixels: width times height.</summary>
    public long MaxPixels { get; init; } = 64_000_000;

    /// <summary>The most pixels of the longer side; a strip of one pixel's width is no picture.</summary>
    public int MaxSide { get; init; } = 65_535;
}
