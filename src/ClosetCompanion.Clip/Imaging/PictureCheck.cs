namespace ClosetCompanion.Clip.Imaging;

/// <summary>What is refused, and in which words.</summary>
internal sealed class PictureCheck(PictureLimits limits)
{
    private const string Formats = "JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP and GIF are read";

    /// <summary>The format of a picture whose bytes are not too many.</summary>
    /// <exception cref="PictureException">It is empty, too large, or no picture.</exception>
    public PictureFormat FormatOf(ReadOnlySpan<byte> picture)
    {
        if (picture.IsEmpty)
        {
            throw new PictureException(
                PictureError.Empty,
                "The picture is empty: it has no bytes."
            );
        }

        if (picture.Length > limits.MaxBytes)
        {
            throw new PictureException(
                PictureError.TooManyBytes,
                $"The picture has {picture.Length:N0} bytes; at most {limits.MaxBytes:N0} are read."
            );
        }

        var format = PictureSignature.FormatOf(picture);
        return format is not PictureFormat.Unknown
            ? format
            : throw new PictureException(
                PictureError.UnknownFormat,
                $"The file is not a picture of a known format; {Formats}."
            );
    }

    /// <exception cref="PictureException">A picture of this size is not decoded.</exception>
    public void Size(int width, int height)
    {
        if (Math.Max(width, height) > limits.MaxSide)
        {
            throw new PictureException(
                PictureError.TooManyPixels,
                $"The picture has {width} x {height} pixels; no side may be longer than {limits.MaxSide:N0}."
            );
        }

        var pixels = (long)width * height;
        if (pixels > limits.MaxPixels)
        {
            throw new PictureException(
                PictureError.TooManyPixels,
                $"The picture has {width} x {height} = {pixels:N0} pixels; at most {limits.MaxPixels:N0} are read."
            );
        }
    }

    /// <summary>What a decoder's failure means.</summary>
    public static PictureException Broken(
        ReadOnlySpan<byte> picture,
        PictureFormat format,
        Exception problem
    ) =>
        PictureSignature.IsCutShort(picture, format)
            ? new PictureException(
                PictureError.Truncated,
                $"The {format} picture ends too early: the file was cut short.",
                problem
            )
            : new PictureException(
                PictureError.Damaged,
                $"The {format} picture is damaged and cannot be decoded.",
                problem
            );
}
