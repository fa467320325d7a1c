using System.Buffers.Binary;
using System.Text;
using ClosetCompanion.Catalog.Import.Encodings;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>Reads the names of an archive's files as they were meant.</summary>
/// <remarks>
/// A zip archive says of a name only whether it is UTF-8, and that is often wrong: macOS writes UTF-8 without saying so,
/// old programs write a DOS code page, others claim UTF-8 for it. Some put the UTF-8 name into an extra field. So the
/// names' bytes are read from the archive's directory (APPNOTE.TXT, 4.3.12) and judged by themselves.
/// </remarks>
internal static class ZipNames
{
    private const int EndBytes = 22;
    private const int LongestComment = 65_535;
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const int EntryBytes = 46;
    private const ushort UnicodePath = 0x7075;
    private const int LongestDirectory = 256 * 1024 * 1024;

    /// <summary>The names in the order of the directory; null when it cannot be read in this simple way.</summary>
    public static IReadOnlyList<ZipName>? Read(Stream archive)
    {
        if (ReadDirectory(archive) is not { } directory)
        {
            return null;
        }
        var names = new List<(byte[] Bytes, string? Unicode)>();
        int place = 0;
        while (
            place + EntryBytes <= directory.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(place)) == EntryMark
        )
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(place);
            int name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            int extra = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]);
            int comment = BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            int length = EntryBytes + name + extra + comment;
            if (length > entry.Length)
            {
                return null;
            }
            names.Add(
                (
                    entry.Slice(EntryBytes, name).ToArray(),
                    FindUnicode(entry.Slice(EntryBytes + name, extra))
                )
            );
            place += length;
        }
        Encoding old = OldEncoding([.. names.Select(n => n.Bytes).Where(n => !IsUtf8(n))]);
        return
        [
            .. names.Select(n =>
                n.Unicode is { } unicode ? new ZipName(unicode, null)
                : IsUtf8(n.Bytes) ? new ZipName(Encoding.UTF8.GetString(n.Bytes), null)
                : new ZipName(old.GetString(n.Bytes), n.Bytes)
            ),
        ];
    }

    private static byte[]? ReadDirectory(Stream archive)
    {
        int tail = (int)Math.Min(archive.Length, EndBytes + LongestComment);
        var end = new byte[tail];
        archive.Position = archive.Length - tail;
        archive.ReadExactly(end);
        for (int place = tail - EndBytes; place >= 0; place--)
        {
            ReadOnlySpan<byte> record = end.AsSpan(place);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) != EndMark)
            {
                continue;
            }
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
            uint offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
            // Archives above 4 GB keep these elsewhere; their programs are new and say what they write.
            if (size > LongestDirectory || (long)offset + size > archive.Length)
            {
                return null;
            }
            var directory = new byte[size];
            archive.Position = offset;
            archive.ReadExactly(directory);
            return directory;
        }
        return null;
    }

    private static string? FindUnicode(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
            {
                return null;
            }
            // One byte of version and four of a checksum go before the name.
            if (id == UnicodePath && length > 5 && IsUtf8(extra[9..(4 + length)]))
            {
                return Encoding.UTF8.GetString(extra[9..(4 + length)]);
            }
            extra = extra[(4 + length)..];
        }
        return null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> name) => System.Text.Unicode.Utf8.IsValid(name);

    private static Encoding OldEncoding(byte[][] names) =>
        names.Length == 0
            ? Encoding.UTF8
            : EncodingDetector.Named(
                EncodingGuess.Of([.. names.Take(2000).SelectMany(n => (byte[])[.. n, (byte)'\n'])])
            );
}
