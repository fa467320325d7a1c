using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>The vocabulary of a published CLIP folder.</summary>
internal static class PublishedVocabulary
{
    /// <summary>Checks that the vocabulary is there and fits the text tower.</summary>
    /// <returns>The names of its files.</returns>
    /// <exception cref="ModelException">It does not: the encoder would fail or read texts at the wrong place.</exception>
    public static IReadOnlyList<string> Check(string folder, int vocabularySize)
    {
        var files = BpeVocabulary.FilesIn(folder);
        if (files.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is { } missing)
        {
            throw new ModelException(
                $"'{folder}' has no {missing}; a tokenizer is {BpeVocabulary.TokensFile} with "
                    + $"{BpeVocabulary.MergesFile}, or {TokenizerJson.FileName}."
            );
        }

        var ids = BpeVocabulary.Load(folder).Tokens;
        var largest = ids.Count == 0 ? -1 : ids.Values.Max();
        if (largest >= vocabularySize)
        {
            throw new ModelException(
                $"The vocabulary in '{folder}' has ids that the text tower does not: it has {vocabularySize} of them, from 0."
            );
        }

        if (!ids.TryGetValue(WordSplitter.EndOfText, out var end) || end != largest)
        {
            throw new ModelException(
                $"In the vocabulary in '{folder}', {WordSplitter.EndOfText} must be there and have the largest id, as in CLIP."
            );
        }

        return files;
    }
}
