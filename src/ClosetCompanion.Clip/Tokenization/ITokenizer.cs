namespace ClosetCompanion.Clip.Tokenization;

/// <summary>Cuts texts into the token ids of one model. Safe to use from several threads at once.</summary>
public interface ITokenizer
{
    /// <summary>The most ids that <see cref="Encode"/> returns, start and end tokens included.</summary>
    int ContextLength { get; }

    /// <summary>One more than the largest id: the rows of the token embedding.</summary>
    int VocabularySize { get; }

    /// <summary>
    /// The ids of a text, start and end tokens included. Longer texts are cut to <see cref="ContextLength"/> ids, of
    /// which the last is still the end token. Rows of a batch are padded with 0 after it.
    /// </summary>
    int[] Encode(string text);

    /// <summary>The ids of a whole text however long it is, start and end tokens included.</summary>
    int[] EncodeWhole(string text);

    /// <summary>Writes the files that the tokenizer is opened from.</summary>
    /// <param name="folder">A folder that is there.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The names of the files.</returns>
    Task<IReadOnlyList<string>> SaveAsync(
        string folder,
        CancellationToken cancellationToken = default
    );
}
