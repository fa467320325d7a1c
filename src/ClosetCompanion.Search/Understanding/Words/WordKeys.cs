namespace ClosetCompanion.Search.Understanding.Words;

/// <summary>
/// Gives the words of many texts in the form in which words are compared. Texts of one catalogue are made of few words, so
/// what each run of letters stands for is kept.
/// </summary>
/// <param name="splitter">Takes texts apart.</param>
internal sealed class WordKeys(WordSplitter splitter)
{
    private const int MostKept = 200_000;

    private readonly Dictionary<string, string[]> _kept = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a text.</summary>
    public void AddTo(HashSet<string> words, string text)
    {
        var kept = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
        for (
            var run = WordSplitter.Next(text, 0);
            run.Length > 0;
            run = WordSplitter.Next(text, run.End)
        )
        {
            var letters = text.AsSpan(run.Start, run.Length);
            if (!kept.TryGetValue(letters, out var keys))
            {
                keys = [.. splitter.Split(letters.ToString()).Select(word => word.Key)];
                if (_kept.Count == MostKept)
                {
                    _kept.Clear();
                }
                kept[letters] = keys;
            }
            foreach (var key in keys)
            {
                words.Add(key);
            }
        }
    }
}
