namespace ClosetCompanion.Clip.Tokenization;

/// <summary>The kinds of tokenizer that <c>model.json</c> can name, and the files that each reads.</summary>
internal static class TokenizerKinds
{
    /// <summary>CLIP's byte-pair encoding.</summary>
    public const string ClipBpe = "clip-bpe";

    /// <summary>BERT's WordPiece.</summary>
    public const string WordPiece = "wordpiece";

    /// <summary>Opens the tokenizer of a model folder.</summary>
    /// <param name="kind">What the manifest names.</param>
    /// <param name="folder">The model folder.</param>
    /// <param name="contextLength">The most ids of a text.</param>
    /// <param name="model">The model's id, for the message.</param>
    /// <exception cref="ModelException">The kind is unknown, or its files cannot be used.</exception>
    public static ITokenizer Open(string kind, string folder, int contextLength, string model) =>
        kind switch
        {
            ClipBpe => ClipTokenizer.Load(folder, contextLength),
            WordPiece => WordPieceTokenizer.Load(folder, contextLength),
            _ => throw new ModelException(
                $"The model '{model}' needs a tokenizer '{kind}', and only '{ClipBpe}' and '{WordPiece}' are known; "
                    + "a newer version of this program may know it."
            ),
        };

    /// <summary>The files that the tokenizer of a kind reads from a folder.</summary>
    public static IReadOnlyList<string> FilesIn(string folder, string kind) =>
        kind == WordPiece ? [WordPieceTokenizer.VocabularyFile] : BpeVocabulary.FilesIn(folder);
}
