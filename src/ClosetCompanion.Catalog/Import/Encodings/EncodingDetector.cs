using System.Text;

namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>Finds what a text file is written in: by its mark, as UTF-8, or by which letters would stand in it.</summary>
internal static class EncodingDetector
{
    private const int BufferBytes = 64 * 1024;
    private const int SampleBytes = 48 * 1024;
    private const int Around = 12;

    // One line in a thousand may be broken in a file that is UTF-8 otherwise.
    private const int GoodPerBad = 20;

    static EncodingDetector() => Register();

    private static Encoding Western => Named("windows-1252");

    private static Encoding Mixed =>
        Encoding.GetEncoding(
            "utf-8",
            EncoderFallback.ReplacementFallback,
            new SingleByteFallback(Western)
        );

    /// <summary>Makes the old encodings known to the program.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of this name.</summary>
    public static Encoding Named(string name) => Encoding.GetEncoding(name);

    /// <summary>Reads a text once from its beginning; the caller opens it again to read it.</summary>
    public static async Task<DetectedEncoding> DetectAsync(
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[BufferBytes];
        var sample = new List<byte>(SampleBytes);
        var utf8 = new Utf8Check();
        bool isFirst = true;
        int filled;
        while (
            (filled = await stream.ReadAtLeastAsync(buffer, BufferBytes, false, cancellationToken))
            > 0
        )
        {
            ReadOnlyMemory<byte> read = buffer.AsMemory(0, filled);
            if (isFirst && ByMark(read.Span) is { } marked)
            {
                return new DetectedEncoding(marked, IsGuess: false);
            }
            isFirst = false;
            utf8.Add(read.Span);
            Collect(read.Span, sample);
        }
        if (utf8.Bad == 0)
        {
            return new DetectedEncoding(Encoding.UTF8, IsGuess: false);
        }
        if (utf8.Good > utf8.Bad * GoodPerBad)
        {
            return new DetectedEncoding(Mixed, IsGuess: false);
        }
        // By chance old letters are UTF-8 now and then, but never as often as not.
        if (utf8.Good > 0 && utf8.Good >= utf8.Bad)
        {
            return new DetectedEncoding(Mixed, IsGuess: true) { Also = Western.WebName };
        }
        return new DetectedEncoding(Named(EncodingGuess.Of([.. sample])), IsGuess: true);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            _ => ByZeros(head),
        };

    // Every second byte of ASCII in UTF-16 is zero; a table always has ASCII, if only its separators.
    private static Encoding? ByZeros(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length & ~1, 4096)];
        int even = 0;
        int odd = 0;
        for (int place = 0; place < head.Length; place++)
        {
            if (head[place] == 0)
            {
                _ = place % 2 == 0 ? even++ : odd++;
            }
        }
        int pairs = head.Length / 2;
        if (pairs == 0 || Math.Max(even, odd) < Math.Max(2, pairs / 8))
        {
            return null;
        }
        return (even, odd) switch
        {
            _ when even * 20 < odd => Encoding.Unicode,
            _ when odd * 20 < even => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>Keeps what is not ASCII, with a little of what stands around it.</summary>
    private static void Collect(ReadOnlySpan<byte> read, List<byte> sample)
    {
        int position = 0;
        while (sample.Count < SampleBytes)
        {
            int found = read[position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found < 0)
            {
                return;
            }
            int start = Math.Max(position, position + found - Around);
            int end = position + found;
            int last = end;
            while (end < read.Length && end - last <= Around && end - start < SampleBytes)
            {
                last = read[end] >= 0x80 ? end : last;
                end++;
            }
            sample.AddRange(read[start..end]);
            sample.Add((byte)'\n');
            position = end;
        }
    }
}
