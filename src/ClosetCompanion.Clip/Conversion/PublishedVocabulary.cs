namespace ClosetCompanion.Clip.Conversion;

/// <summary>The vocabulary of a published CLIP folder.</summary>
internal static class PublishedVocabulary
{
    /// <summary>Token ids by token.</summary>
    public const string VocabularyFileName = "vocab.json";

    /// <summary>The merges of byte-pair encoding, one a line.</summary>
    public const string MergesFileName = "merges.txt";

    private const string EndOfText = "<|endoftext|>";

    /// <summary>Checks that the vocabulary fits the text tower.</summary>
    /// <exception cref="ModelException">It does not: the encoder would fail or read texts at the wrong place.</exception>
    public static async Task CheckAsync(
        string folder,
        int vocabularySize,
        CancellationToken cancellationToken
    )
    {
        var ids = await PublishedJson.ReadAsync<Dictionary<string, int>>(
            folder,
            VocabularyFileName,
            cancellationToken
        );
        var largest = ids.Count == 0 ? -1 : ids.Values.Max();
        if (largest >= vocabularySize || ids.Values.Any(id => id < 0))
        {
            throw new ModelException(
                $"The vocabulary in '{folder}' has ids that the text tower does not: it has {vocabularySize} of them, from 0."
            );
        }

        if (!ids.TryGetValue(EndOfText, out var end) || end != largest)
        {
            throw new ModelException(
                $"In the vocabulary in '{folder}', {EndOfText} must be there and have the largest id, as in CLIP."
            );
        }
    }
}
