namespace ClosetCompanion.Web.Pictures;

/// <summary>What the first bytes of a picture say about it: enough to serve and to lay it out without decoding.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Width">Its width in pixels; null when the format does not tell at once.</param>
/// <param name="Height">Its height in pixels; null when the format does not tell at once.</param>
public sealed record PictureHeader(string ContentType, int? Width = null, int? Height = null)
{
    /// <summary>Whether no browser shows the format (TIFF, BMP, HEIC), so that only copies of it are served.</summary>
    public bool NeedsCopy { get; init; }

    /// <summary>How many bytes from the beginning are enough, cameras' previews before the size included.</summary>
    public const int Bytes = 128 * 1024;

    /// <summary>Reads the beginning of a file; null when it is no picture of a format that is read.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return JpegHeader.Read(start);
        }

        if (start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return PngHeader.Read(start);
        }

        if (start.Length >= 16 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
        {
            return WebpHeader.Read(start);
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return new PictureHeader("image/gif");
        }

        if (start.Length >= 12 && start[4..].StartsWith("ftypavi"u8))
        {
            return new PictureHeader("image/avif");
        }

        return CopiedType(start) is { } type ? new PictureHeader(type) { NeedsCopy = true } : null;
    }

    private static string? CopiedType(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
        {
            return "image/tiff";
        }

        if (start.StartsWith("BM"u8))
        {
            return "image/bmp";
        }

        return start.Length >= 12 && start[4..].StartsWith("ftyp"u8) && IsHeic(start[8..12])
            ? "image/heic"
            : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8)
        || brand.SequenceEqual("heix"u8)
        || brand.SequenceEqual("hevc"u8)
        || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8);
}
