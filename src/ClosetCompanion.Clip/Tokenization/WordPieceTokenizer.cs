using System.Text;
using Microsoft.ML.Tokenizers;

namespace ClosetCompanion.Clip.Tokenization;

/// <summary>
/// BERT's tokenizer for lower-case text (Devlin and others, 2019): words are cut into the longest pieces that the
/// vocabulary has, and accents are left out. Safe to use from several threads at once.
/// </summary>
public sealed class WordPieceTokenizer : ITokenizer
{
    /// <summary>The file of the vocabulary: a token on each line, whose number is its id.</summary>
    public const string VocabularyFile = "vocab.txt";

    private const string Start = "[CLS]";
    private const string End = "[SEP]";
    private const string Unknown = "[UNK]";
    private const string Padding = "[PAD]";
    private const string Mask = "[MASK]";

    private readonly BertTokenizer _tokenizer;

    /// <summary>Makes a tokenizer of a vocabulary.</summary>
    /// <param name="tokens">The tokens in the order of their ids; the first is <c>[PAD]</c>.</param>
    /// <param name="contextLength">The most ids that <see cref="Encode"/> returns; at least 2.</param>
    /// <exception cref="ModelException">A token is missing that every text needs.</exception>
    public WordPieceTokenizer(IReadOnlyList<string> tokens, int contextLength)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentOutOfRangeException.ThrowIfLessThan(contextLength, 2);
        if (tokens.Count == 0 || tokens[0] != Padding)
        {
            throw new ModelException($"The first token of {VocabularyFile} must be {Padding}.");
        }

        foreach (var needed in (string[])[Start, End, Unknown, Mask])
        {
            if (!tokens.Contains(needed))
            {
                throw new ModelException(
                    $"The vocabulary lacks {needed}: it is not that of a BERT."
                );
            }
        }

        Tokens = tokens;
        ContextLength = contextLength;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', tokens)));
        _tokenizer = BertTokenizer.Create(
            file,
            new BertOptions { LowerCaseBeforeTokenization = false, RemoveNonSpacingMarks = false }
        );
    }

    /// <summary>The tokens in the order of their ids.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <inheritdoc />
    public int ContextLength { get; }

    /// <inheritdoc />
    public int VocabularySize => Tokens.Count;

    /// <summary>Reads <c>vocab.txt</c> of a folder.</summary>
    /// <param name="folder">A model folder.</param>
    /// <param name="contextLength">The most ids that <see cref="Encode"/> returns; at least 2.</param>
    /// <exception cref="ModelException">The file is missing or is no vocabulary.</exception>
    public static WordPieceTokenizer Load(string folder, int contextLength)
    {
        var path = Path.Combine(folder, VocabularyFile);
        try
        {
            return new WordPieceTokenizer(File.ReadAllLines(path), contextLength);
        }
        catch (IOException problem)
        {
            throw new ModelException(
                $"The vocabulary '{path}' cannot be read: {problem.Message}",
                problem
            );
        }
    }

    /// <inheritdoc />
    public int[] Encode(string text)
    {
        var ids = EncodeWhole(text);
        return ids.Length <= ContextLength ? ids : [.. ids[..(ContextLength - 1)], ids[^1]];
    }

    /// <inheritdoc />
    public int[] EncodeWhole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _tokenizer.EncodeToIds(Accents.Remove(text), addSpecialTokens: true)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> SaveAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        var text = string.Concat(Tokens.Select(token => token + "\n"));
        await File.WriteAllTextAsync(Path.Combine(folder, VocabularyFile), text, cancellationToken);
        return [VocabularyFile];
    }
}
