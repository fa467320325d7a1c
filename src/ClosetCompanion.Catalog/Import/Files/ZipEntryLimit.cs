using System.Buffers.Binary;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>
/// Counts the files of an archive before a list of them is made: a few megabytes can name millions, and each takes memory.
/// </summary>
/// <remarks>
/// What the end of an archive says of their number is not believed; the directory itself is walked (APPNOTE.TXT, 4.3.12 to
/// 4.3.16), at both places where the end says that it begins, the short and the long one.
/// </remarks>
internal static class ZipEntryLimit
{
    /// <summary>The most files and folders of an archive.</summary>
    public const int Most = 300_000;

    private const int EndBytes = 22;
    private const int LocatorBytes = 20;
    private const int LongEndBytes = 56;
    private const int EntryBytes = 46;
    private const int LongestComment = 65_535;
    private const uint EndMark = 0x06054B50;
    private const uint LocatorMark = 0x07064B50;
    private const uint LongEndMark = 0x06064B50;
    private const uint EntryMark = 0x02014B50;

    /// <summary>Refuses an archive of too many files. What is no archive is left to whoever opens it.</summary>
    /// <exception cref="InvalidDataException">There are more than <see cref="Most"/>.</exception>
    public static void Check(Stream archive)
    {
        foreach (long start in Starts(archive).Distinct())
        {
            if (Count(archive, start) > Most)
            {
                throw new InvalidDataException(
                    $"it has more than {Most:N0} files. Import the folder that it was made of, or several smaller archives."
                );
            }
        }
    }

    private static IEnumerable<long> Starts(Stream archive)
    {
        int tail = (int)Math.Min(archive.Length, LocatorBytes + EndBytes + LongestComment);
        byte[] end = ReadAt(archive, archive.Length - tail, tail);
        int place = tail - EndBytes;
        while (place >= 0 && UInt32(end, place) != EndMark)
        {
            place--;
        }
        if (place < 0)
        {
            yield break;
        }
        yield return UInt32(end, place + 16);
        int locator = place - LocatorBytes;
        if (locator < 0 || UInt32(end, locator) != LocatorMark)
        {
            yield break;
        }
        byte[] longEnd = ReadAt(archive, Int64(end, locator + 8), LongEndBytes);
        if (longEnd.Length == LongEndBytes && UInt32(longEnd, 0) == LongEndMark)
        {
            yield return Int64(longEnd, 48);
        }
    }

    private static int Count(Stream archive, long start)
    {
        if (start < 0 || start > archive.Length)
        {
            return 0;
        }
        archive.Position = start;
        // Not disposed of: that would close the archive.
        var directory = new BufferedStream(archive, 64 * 1024);
        Span<byte> entry = stackalloc byte[EntryBytes];
        int count = 0;
        while (
            count <= Most
            && directory.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) == EntryBytes
            && BinaryPrimitives.ReadUInt32LittleEndian(entry) == EntryMark
        )
        {
            count++;
            int texts =
                BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            directory.Seek(texts, SeekOrigin.Current);
        }
        return count;
    }

    private static byte[] ReadAt(Stream archive, long place, int length)
    {
        if (place < 0 || place > archive.Length)
        {
            return [];
        }
        var bytes = new byte[length];
        archive.Position = place;
        int read = archive.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : [];
    }

    private static uint UInt32(byte[] bytes, int place) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(place));

    private static long Int64(byte[] bytes, int place) =>
        BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(place));
}
