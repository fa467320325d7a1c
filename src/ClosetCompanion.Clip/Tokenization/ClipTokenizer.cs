using System.Collections.Concurrent;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// Turns a text into CLIP's token ids, exactly as OpenAI's reference code does. Takes any string; a lone surrogate
/// counts as U+FFFD. Safe to use from several threads at once.
/// </summary>
public sealed class ClipTokenizer : ITokenizer
{
    private const int MostCachedWords = 65_536;
    private const int LongestCachedWord = 40;

    private readonly BpeVocabulary _vocabulary;
    private readonly BpeEncoder _encoder;
    private readonly ConcurrentDictionary<string, int[]> _words = new(StringComparer.Ordinal);
    private int _cachedWords;

    /// <summary>Makes a tokenizer of a vocabulary.</summary>
    /// <param name="vocabulary">The tokens and merges.</param>
    /// <param name="contextLength">The most ids that <see cref="Encode"/> returns; at least 2.</param>
    /// <exception cref="ModelException">The vocabulary lacks a token that it needs.</exception>
    public ClipTokenizer(BpeVocabulary vocabulary, int contextLength)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentOutOfRangeException.ThrowIfLessThan(contextLength, 2);
        _vocabulary = vocabulary;
        _encoder = new BpeEncoder(vocabulary);
        ContextLength = contextLength;
        VocabularySize = vocabulary.Tokens.Values.Max() + 1;
        StartToken = SpecialToken(vocabulary, WordSplitter.StartOfText);
        EndToken = SpecialToken(vocabulary, WordSplitter.EndOfText);
    }

    /// <summary>The most ids that <see cref="Encode"/> returns, start and end tokens included.</summary>
    public int ContextLength { get; }

    /// <summary>One more than the largest id: the rows of the token embedding.</summary>
    public int VocabularySize { get; }

    /// <summary>The id that opens every text.</summary>
    public int StartToken { get; }

    /// <summary>The id that closes every text.</summary>
    public int EndToken { get; }

    /// <summary>Reads <c>vocab.json</c> and <c>merges.txt</c> of a folder, or <c>tokenizer.json</c>.</summary>
    /// <param name="folder">A model folder.</param>
    /// <param name="contextLength">The most ids that <see cref="Encode"/> returns; at least 2.</param>
    /// <exception cref="ModelException">The files are missing or do not fit together; the message says where.</exception>
    public static ClipTokenizer Load(string folder, int contextLength) =>
        new(BpeVocabulary.Load(folder), contextLength);

    /// <summary>
    /// The ids of a text, start and end tokens included. Longer texts are cut to <see cref="ContextLength"/> ids, of
    /// which the last is still the end token.
    /// </summary>
    public int[] Encode(string text) => EncodeUpTo(text, ContextLength);

    /// <summary>The ids of a whole text however long it is, start and end tokens included.</summary>
    public int[] EncodeWhole(string text) => EncodeUpTo(text, int.MaxValue);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> SaveAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        await _vocabulary.SaveAsync(folder, cancellationToken);
        return [BpeVocabulary.TokensFile, BpeVocabulary.MergesFile];
    }

    private int[] EncodeUpTo(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new List<int> { StartToken };
        var splitter = new WordSplitter(TextCleaner.Clean(text));
        while (ids.Count < limit && splitter.MoveNext())
        {
            ids.AddRange(Word(splitter.Current));
        }

        if (ids.Count >= limit)
        {
            ids.RemoveRange(limit - 1, ids.Count - limit + 1);
        }

        ids.Add(EndToken);
        return [.. ids];
    }

    private int[] Word(ReadOnlySpan<char> word)
    {
        if (word is WordSplitter.StartOfText)
        {
            return [StartToken];
        }

        if (word is WordSplitter.EndOfText)
        {
            return [EndToken];
        }

        var cache = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (cache.TryGetValue(word, out var known))
        {
            return known;
        }

        var tokens = _encoder.Encode(word);
        // Titles repeat their words; the cap keeps a stream of nonsense from filling the memory.
        if (
            word.Length <= LongestCachedWord
            && Volatile.Read(ref _cachedWords) < MostCachedWords
            && cache.TryAdd(word, tokens)
        )
        {
            Interlocked.Increment(ref _cachedWords);
        }

        return tokens;
    }

    private static int SpecialToken(BpeVocabulary vocabulary, string token) =>
        vocabulary.Tokens.TryGetValue(token, out var id)
            ? id
            : throw new ModelException(
                $"{vocabulary.Origin} lacks '{token}': it is not the vocabulary of a CLIP."
            );
}
