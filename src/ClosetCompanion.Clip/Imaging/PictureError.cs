namespace ClosetCompanion.Clip.Imaging;

/// <summary>Why a picture was refused.</summary>
public enum PictureError
{
    /// <summary>There are no bytes.</summary>
    Empty,

    /// <summary>The file is larger than the limit on bytes.</summary>
    TooManyBytes,

    /// <summary>Width times height is above the limit on pixels.</summary>
    TooManyPixels,

    /// <summary>It is not one of the picture formats that are read.</summary>
    UnknownFormat,

    /// <summary>The file ends too early.</summary>
    Truncated,

    /// <summary>The contents are broken.</summary>
    Damaged,
}
