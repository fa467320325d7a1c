using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>One thing that a text query looks for, in all its words.</summary>
/// <param name="Text">Its word, or the first of them.</param>
/// <param name="Expression">What SQLite's full-text search is asked.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record AskedWord(string Text, string Expression, float Weight)
{
    private const int MostGroups = 32;
    private const int MostWords = 32;

    /// <summary>What a query looks for.</summary>
    public static IEnumerable<AskedWord> Of(TextQuery query) =>
        query.Groups.Count == 0
            ? SearchWord
                .Split(query.Text)
                .Select(word => new AskedWord(word.Text, word.Expression, 1))
            : query.Groups.Take(MostGroups).Select(Of).OfType<AskedWord>();

    /// <summary>The rarest of some words: those that together are in at most as many products as are scored at once.</summary>
    /// <param name="words">The words.</param>
    /// <param name="countOf">How many products have a word.</param>
    /// <remarks>
    /// An engine scores every product that a query matches, at about two microseconds each, and where rare words tell
    /// products apart, common ones add little.
    /// </remarks>
    public static IEnumerable<T> Rarest<T>(IEnumerable<T> words, Func<T, int> countOf)
    {
        int left = SearchedWord.MostCounted;
        return words.OrderBy(countOf).TakeWhile(word => (left -= countOf(word)) >= 0);
    }

    private static AskedWord? Of(WordGroup group)
    {
        SearchWord[] words =
        [
            .. group
                .Words.Take(MostWords)
                .Select(SearchWord.OfPhrase)
                .OfType<SearchWord>()
                .DistinctBy(word => word.Expression, StringComparer.Ordinal),
        ];
        return words.Length == 0
            ? null
            : new AskedWord(
                words[0].Text,
                $"({string.Join(" OR ", words.Select(word => word.Expression))})",
                group.Weight
            );
    }
}
