namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// The printable character that stands for each byte in a byte-level BPE vocabulary, as GPT-2 defined it: printable
/// Latin-1 characters stand for themselves, the other bytes take the characters from U+0100 on.
/// </summary>
internal static class ByteSymbols
{
    /// <summary>Marks the last symbol of a word.</summary>
    public const string EndOfWord = "</w>";

    private static readonly char[] _symbolOfByte = new char[256];

    static ByteSymbols()
    {
        var order = new List<byte>(256);
        for (var value = 0; value < 256; value++)
        {
            if (value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or >= 0xAE)
            {
                _symbolOfByte[value] = (char)value;
                order.Add((byte)value);
            }
        }

        var next = (char)0x100;
        for (var value = 0; value < 256; value++)
        {
            if (_symbolOfByte[value] == 0)
            {
                _symbolOfByte[value] = next++;
                order.Add((byte)value);
            }
        }

        InVocabularyOrder = order;
    }

    /// <summary>All bytes in the order in which their symbols open a vocabulary.</summary>
    public static IReadOnlyList<byte> InVocabularyOrder { get; }

    /// <summary>The symbol of a byte inside a word.</summary>
    public static string Of(byte value) => _symbolOfByte[value].ToString();

    /// <summary>The symbol of a byte that ends a word.</summary>
    public static string AtEndOfWord(byte value) => _symbolOfByte[value] + EndOfWord;
}
