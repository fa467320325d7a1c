namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Learns a byte-level BPE vocabulary from captions (Sennrich et al., 2016), with the cleaning and the word splitting of
/// <see cref="ClipTokenizer"/>. The same captions give the same vocabulary, in whatever order they come.
/// </summary>
public static class BpeTrainer
{
    /// <summary>A pair must occur so often to be worth a token.</summary>
    private const long FewestOccurrences = 2;

    /// <summary>Learns merges, each time of the pair that occurs most often; ties go to the pair of smaller ids.</summary>
    /// <param name="captions">The texts; read once.</param>
    /// <param name="merges">How many merges to learn; fewer come out when the captions have no more repeated pairs.</param>
    /// <param name="cancellationToken">Stops the learning.</param>
    /// <returns>
    /// A vocabulary of 256 bytes, 256 bytes at the end of a word, the merged tokens in the order of learning, the start
    /// token and the end token.
    /// </returns>
    public static BpeVocabulary Train(
        IEnumerable<string> captions,
        int merges,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(captions);
        ArgumentOutOfRangeException.ThrowIfNegative(merges);
        var tokens = ByteTokens();
        var corpus = new BpeCorpus(CountWords(captions, cancellationToken));
        var learned = new List<(string First, string Second)>(merges);
        var ids = tokens.ToDictionary(token => token.Value, token => token.Key);
        while (learned.Count < merges && corpus.TakeMostFrequentPair(FewestOccurrences) is { } pair)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var merged = ids[pair.First] + ids[pair.Second];
            // Two ways to the same string share one token.
            if (!tokens.TryGetValue(merged, out var id))
            {
                id = tokens.Count;
                tokens.Add(merged, id);
                ids.Add(id, merged);
            }

            learned.Add((ids[pair.First], ids[pair.Second]));
            corpus.Merge(pair, id);
        }

        tokens.Add(WordSplitter.StartOfText, tokens.Count);
        tokens.Add(WordSplitter.EndOfText, tokens.Count);
        return new BpeVocabulary(tokens, learned);
    }

    private static Dictionary<string, int> ByteTokens()
    {
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in ByteSymbols.InVocabularyOrder)
        {
            tokens.Add(ByteSymbols.Of(value), tokens.Count);
        }

        foreach (var value in ByteSymbols.InVocabularyOrder)
        {
            tokens.Add(ByteSymbols.AtEndOfWord(value), tokens.Count);
        }

        return tokens;
    }

    private static Dictionary<string, long> CountWords(
        IEnumerable<string> captions,
        CancellationToken cancellationToken
    )
    {
        var words = new Dictionary<string, long>(StringComparer.Ordinal);
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var caption in captions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var splitter = new WordSplitter(TextCleaner.Clean(caption));
            while (splitter.MoveNext())
            {
                if (splitter.Current is not (WordSplitter.StartOfText or WordSplitter.EndOfText))
                {
                    bySpan.TryGetValue(splitter.Current, out var count);
                    bySpan[splitter.Current] = count + 1;
                }
            }
        }

        return words;
    }
}
