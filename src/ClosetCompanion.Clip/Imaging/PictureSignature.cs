using System.Buffers.Binary;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Tells by the bytes themselves, never by a name, what a picture is and whether its end is missing.</summary>
internal static class PictureSignature
{
    /// <summary>The format that the first bytes announce.</summary>
    public static PictureFormat FormatOf(ReadOnlySpan<byte> picture) =>
        picture switch
        {
            [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] =>
                PictureFormat.Png,
            [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] =>
                PictureFormat.Tiff,
            _ when picture.StartsWith("GIF87a"u8) || picture.StartsWith("GIF89a"u8) =>
                PictureFormat.Gif,
            _ when HasAt(picture, 0, "RIFF"u8) && HasAt(picture, 8, "WEBP"u8) => PictureFormat.WebP,
            _ when HasAt(picture, 4, "ftyp"u8) => FormatOfBrands(picture),
            [(byte)'B', (byte)'M', ..] when HasBitmapHeader(picture) => PictureFormat.Bmp,
            _ => PictureFormat.Unknown,
        };

    /// <summary>Whether the end of the file is missing, as far as the container tells without decoding.</summary>
    public static bool IsCutShort(ReadOnlySpan<byte> picture, PictureFormat format) =>
        format switch
        {
            PictureFormat.Jpeg => picture.LastIndexOf<byte>([0xFF, 0xD9]) < 0,
            PictureFormat.Png => picture.LastIndexOf("IEND"u8) < 0,
            PictureFormat.WebP => picture.Length < 8
                || BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) + 8L > picture.Length,
            PictureFormat.Avif or PictureFormat.Heic => BoxesEnd(picture) > picture.Length,
            PictureFormat.Bmp => BinaryPrimitives.ReadUInt32LittleEndian(picture[2..])
                > picture.Length,
            PictureFormat.Gif => picture[^1] != 0x3B,
            _ => false,
        };

    private static bool HasAt(ReadOnlySpan<byte> picture, int offset, ReadOnlySpan<byte> word) =>
        picture.Length >= offset + word.Length && picture[offset..].StartsWith(word);

    /// <summary>The format by the first box, which lists the brands of the file.</summary>
    private static PictureFormat FormatOfBrands(ReadOnlySpan<byte> picture)
    {
        var end = (int)
            Math.Min(
                BinaryPrimitives.ReadUInt32BigEndian(picture),
                (uint)Math.Min(picture.Length, 256)
            );
        var format = PictureFormat.Unknown;
        for (var brand = 8; brand + 4 <= end; brand += 4)
        {
            if (HasAt(picture, brand, "avif"u8) || HasAt(picture, brand, "avis"u8))
            {
                return PictureFormat.Avif;
            }

            if (
                HasAt(picture, brand, "heic"u8)
                || HasAt(picture, brand, "heix"u8)
                || HasAt(picture, brand, "heim"u8)
                || HasAt(picture, brand, "heis"u8)
                || HasAt(picture, brand, "hevc"u8)
                || HasAt(picture, brand, "hevx"u8)
            )
            {
                format = PictureFormat.Heic;
            }
        }

        return format;
    }

    // "BM" alone begins many texts; the size of the second header is one of a few.
    private static bool HasBitmapHeader(ReadOnlySpan<byte> picture) =>
        picture.Length > 26
        && BinaryPrimitives.ReadUInt32LittleEndian(picture[14..])
            is 12
                or 40
                or 52
                or 56
                or 64
                or 108
                or 124;

    /// <summary>Where the top-level boxes of the file say that it ends.</summary>
    private static long BoxesEnd(ReadOnlySpan<byte> picture)
    {
        var position = 0L;
        while (position + 8 <= picture.Length)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(picture[(int)position..]);
            if (size < 8)
            {
                // 0 reaches to the end of the file, 1 has a 64-bit size: neither can be told to be cut here.
                return picture.Length;
            }

            position += size;
        }

        return position;
    }
}
