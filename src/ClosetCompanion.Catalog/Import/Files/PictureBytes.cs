using System.Buffers.Binary;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Tells from a picture's first and last bytes, without decoding, that it cannot be one.</summary>
/// <remarks>Bytes that say nothing are let through; the decoder has the last word.</remarks>
internal static class PictureBytes
{
    private const int HeadBytes = 256;

    /// <summary>What is wrong, as the end of a sentence about the picture; null when nothing shows.</summary>
    public static string? FindProblem(ReadOnlySpan<byte> picture)
    {
        if (picture.IsEmpty)
        {
            return "is an empty file";
        }
        return Other(picture)
            ?? (IsCutShort(picture) ? "ends too early: the file was cut short" : null);
    }

    // What servers, mail programs and version control put in a picture's place.
    private static string? Other(ReadOnlySpan<byte> picture)
    {
        ReadOnlySpan<byte> head = picture[..Math.Min(picture.Length, HeadBytes)];
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        head = head.TrimStart(" \t\r\n"u8);
        if (StartsWith(head, "<svg") || (StartsWith(head, "<?xml") && head.IndexOf("<svg"u8) >= 0))
        {
            return "is an SVG drawing, which is not read";
        }
        if (StartsWith(head, "<!doctype html") || StartsWith(head, "<html"))
        {
            return "is a web page, not a picture";
        }
        if (StartsWith(head, "<?xml") || StartsWith(head, "<error"))
        {
            return "is an XML text, not a picture";
        }
        if (StartsWith(head, "%PDF-"))
        {
            return "is a PDF document, not a picture";
        }
        if (StartsWith(head, "version https://git-lfs"))
        {
            return "is only a pointer of Git LFS; fetch the files themselves";
        }
        return head.StartsWith("PK\u0003\u0004"u8) ? "is a zip archive, not a picture" : null;
    }

    private static bool IsCutShort(ReadOnlySpan<byte> picture) =>
        picture switch
        {
            [0xFF, 0xD8, 0xFF, ..] => picture.LastIndexOf<byte>([0xFF, 0xD9]) < 0,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => picture.LastIndexOf("IEND"u8) < 0,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', ..] =>
                BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) + 8L > picture.Length,
            _ => false,
        };

    private static bool StartsWith(ReadOnlySpan<byte> text, string word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }
        for (int place = 0; place < word.Length; place++)
        {
            if (char.ToLowerInvariant((char)text[place]) != char.ToLowerInvariant(word[place]))
            {
                return false;
            }
        }
        return true;
    }
}
