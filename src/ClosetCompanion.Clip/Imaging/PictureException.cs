namespace ClosetCompanion.Clip.Imaging;

/// <summary>A picture cannot be used; <see cref="Error"/> says which way, the message says it in words.</summary>
public sealed class PictureException(
    PictureError error,
    string message,
    Exception? innerException = null
) : Exception(message, innerException)
{
    /// <summary>Why the picture was refused.</summary>
    public PictureError Error { get; } = error;

    /// <summary>Which picture of a batch was refused, counted from 0; null for a single picture.</summary>
    public int? Index { get; init; }
}
