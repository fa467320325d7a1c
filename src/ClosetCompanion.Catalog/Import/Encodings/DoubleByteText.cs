namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>An encoding of Chinese, Japanese or Korean: most characters are two bytes, the common ones in known ranges.</summary>
internal sealed class DoubleByteText
{
    private const double Prior = 1.5;
    private const double Kana = 4;
    private const double Common = 6;
    private const double Rare = 12;
    private const double Mark = 5;
    private const double HalfKana = 5;
    private const double Broken = 40;

    // By the number of the first byte; two bytes wide all.
    private readonly Func<byte, byte, double> _cost;
    private readonly Func<byte, bool> _isAlone;

    private DoubleByteText(
        string encoding,
        Func<byte, byte, double> cost,
        Func<byte, bool>? isAlone = null
    )
    {
        Encoding = encoding;
        _cost = cost;
        _isAlone = isAlone ?? (_ => false);
    }

    public static IReadOnlyList<DoubleByteText> All { get; } =
    [
        new("shift_jis", ShiftJis, first => first is >= 0xA1 and <= 0xDF),
        new("euc-jp", EucJapanese),
        new("euc-kr", Korean),
        new("gb18030", Chinese),
        new("big5", Traditional),
    ];

    public string Encoding { get; }

    /// <summary>The cost of a text, to be compared with <see cref="Alphabet.CostOf(string, double)"/>.</summary>
    public double CostOf(ReadOnlySpan<byte> text)
    {
        double cost = Prior;
        for (int place = 0; place < text.Length; place++)
        {
            byte first = text[place];
            if (first < 0x80)
            {
                continue;
            }
            if (_isAlone(first))
            {
                cost += HalfKana;
                continue;
            }
            // A sample may begin or end in the middle of a character.
            if (place + 1 >= text.Length || text[place + 1] == (byte)'\n')
            {
                continue;
            }
            double pair = _cost(first, text[place + 1]);
            cost += pair;
            place += pair < Broken ? 1 : 0;
        }
        return cost;
    }

    private static double ShiftJis(byte first, byte second) =>
        second is < 0x40 or 0x7F or > 0xFC
            ? Broken
            : first switch
            {
                0x81 => Mark,
                0x82 when second >= 0x9F => Kana,
                0x83 when second <= 0x96 => Kana,
                0x82 or 0x83 or 0x84 or 0x87 => Mark,
                >= 0x88 and <= 0x97 => Common,
                >= 0x98 and <= 0x9F => Rare,
                >= 0xE0 and <= 0xEA => Rare,
                _ => Broken,
            };

    private static double EucJapanese(byte first, byte second) =>
        second < 0xA1
            ? Broken
            : first switch
            {
                0x8E => HalfKana,
                0xA4 or 0xA5 => Kana,
                0xA1 or 0xA2 or 0xA3 => Mark,
                >= 0xB0 and <= 0xCF => Common,
                >= 0xD0 and <= 0xF4 => Rare,
                _ => Broken,
            };

    private static double Korean(byte first, byte second) =>
        second is < 0x41 or (> 0x5A and < 0x61) or (> 0x7A and < 0x81) or 0xFF
            ? Broken
            : first switch
            {
                >= 0xB0 and <= 0xC8 when second >= 0xA1 => Common - 0.7,
                0xA1 or 0xA2 or 0xA3 when second >= 0xA1 => Mark,
                >= 0x81 and <= 0xC6 => Rare,
                >= 0xCA and <= 0xFD when second >= 0xA1 => Rare,
                _ => Broken,
            };

    private static double Chinese(byte first, byte second) =>
        second is < 0x40 or 0x7F or 0xFF
            ? second is >= 0x30 and <= 0x39 && first < 0xFF
                ? Rare
                : Broken
            : first switch
            {
                >= 0xB0 and <= 0xD7 when second >= 0xA1 => Common,
                0xA1 or 0xA3 when second >= 0xA1 => Mark,
                0xA4 or 0xA5 when second >= 0xA1 => Common + 1,
                >= 0x81 and <= 0xFE => Rare,
                _ => Broken,
            };

    private static double Traditional(byte first, byte second) =>
        second is < 0x40 or (> 0x7E and < 0xA1) or 0xFF
            ? Broken
            : first switch
            {
                >= 0xA4 and <= 0xC6 => Common,
                0xA1 or 0xA2 or 0xA3 => Mark,
                >= 0xC9 and <= 0xF9 => Rare,
                _ => Broken,
            };
}
