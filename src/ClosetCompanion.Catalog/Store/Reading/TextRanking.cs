using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Reading;

/// <summary>Ranks products by the words of a text: first those with all words, then those with some of the rarer ones.</summary>
/// <remarks>
/// SQLite scores every row that a query matches, at about two microseconds each. So a word that very many products have
/// only counts together with the others: by itself it would tell little and take long.
/// </remarks>
internal sealed class TextRanking(SqliteConnection connection, int most, Predicate<long>? isWanted)
{
    private const int MostScored = SearchedWord.MostCounted;

    private readonly List<TextMatch> ranked = [];
    private readonly HashSet<long> seen = [];

    public static TextMatches Run(
        SqliteConnection connection,
        string text,
        int most,
        Predicate<long>? isWanted
    )
    {
        IReadOnlyList<SearchWord> words = SearchWord.Split(text);
        var ranking = new TextRanking(connection, most, isWanted);
        var counted = words
            .Select(word => (word.Expression, Count: ranking.Count(word.Expression), word.Text))
            .ToArray();
        var known = counted.Where(word => word.Count > 0).ToArray();
        string all = string.Join(" AND ", known.Select(word => word.Expression));
        if (known.Length > 0 && ranking.Count(all) <= MostScored)
        {
            ranking.Add(all);
        }
        string[] rare =
        [
            .. known.Where(word => word.Count <= MostScored).Select(word => word.Expression),
        ];
        if (known.Length > 1 && rare.Length > 0)
        {
            ranking.Add(string.Join(" OR ", rare));
        }
        return new TextMatches(
            ranking.ranked,
            [
                .. counted.Select(word => new SearchedWord(
                    word.Text,
                    Math.Min(word.Count, MostScored)
                )),
            ]
        );
    }

    // Counting stops where the number no longer matters.
    private int Count(string expression)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT count(*) FROM (SELECT 1 FROM product_texts WHERE product_texts MATCH @words LIMIT @most)
            """;
        command.Parameters.AddWithValue("@words", expression);
        command.Parameters.AddWithValue("@most", MostScored + 1);
        return (int)(long)command.ExecuteScalar()!;
    }

    private void Add(string expression)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT rowid, bm25(product_texts, 4.0, 3.0, 1.0, 2.0) AS score
            FROM product_texts WHERE product_texts MATCH @words ORDER BY score, rowid
            """;
        command.Parameters.AddWithValue("@words", expression);
        using SqliteDataReader reader = command.ExecuteReader();
        double? last = null;
        while (ranked.Count < most && reader.Read())
        {
            long key = reader.GetInt64(0);
            if (isWanted?.Invoke(key) != false && seen.Add(key))
            {
                // Products with the same score share a place; what they look like decides between them.
                double score = reader.GetDouble(1);
                int place = score == last ? ranked[^1].Place : ranked.Count + 1;
                ranked.Add(new TextMatch(key, place));
                last = score;
            }
        }
    }
}
