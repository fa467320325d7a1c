namespace ClosetCompanion.Catalog.Import.Encodings;

/// <summary>Guesses an old encoding by the letters that a text would have in it.</summary>
/// <remarks>
/// Each pair of an encoding and a language gives every letter outside ASCII a cost: little for letters that the language
/// uses a lot, much for those that it does not have. The cheapest reading wins; see <see cref="Alphabet"/> and
/// <see cref="DoubleByteText"/>.
/// </remarks>
internal static class EncodingGuess
{
    /// <summary>All encodings that are thought of.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Alphabet.ByEncoding.Select(entry => entry.Encoding),
        .. DoubleByteText.All.Select(script => script.Encoding),
    ];

    /// <summary>The name of the likeliest encoding.</summary>
    /// <param name="sample">Bytes that are not all ASCII.</param>
    public static string Of(byte[] sample)
    {
        string best = "windows-1252";
        double least = double.MaxValue;
        foreach (var (encoding, alphabets) in Alphabet.ByEncoding)
        {
            string text = EncodingDetector.Named(encoding).GetString(sample);
            foreach (Alphabet alphabet in alphabets)
            {
                double cost = alphabet.CostOf(text, least);
                if (cost < least)
                {
                    (best, least) = (encoding, cost);
                }
            }
        }
        foreach (DoubleByteText script in DoubleByteText.All)
        {
            double cost = script.CostOf(sample);
            if (cost < least)
            {
                (best, least) = (script.Encoding, cost);
            }
        }
        return best;
    }
}
