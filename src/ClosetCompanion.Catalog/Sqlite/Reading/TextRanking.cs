using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Ranks products by the words of a text: first those with all words, then those with some of the rarer ones.</summary>
/// <remarks>
/// SQLite scores every row that a query matches, at about two microseconds each. So a word that very many products have
/// only counts together with the others: by itself it would tell little and take long.
/// </remarks>
/// <param name="connection">The store.</param>
/// <param name="scope">What <see cref="ScopeWords"/> makes of the scope.</param>
/// <param name="most">How many products are wanted at most.</param>
internal sealed class TextRanking(SqliteConnection connection, string scope, int most)
{
    private const int MostScored = SearchedWord.MostCounted;

    private readonly List<TextMatch> _ranked = [];
    private readonly HashSet<long> _seen = [];

    /// <summary>Ranks the products of a scope.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="text">What somebody typed.</param>
    /// <param name="scope">What <see cref="ScopeWords"/> makes of the scope; null finds nothing.</param>
    /// <param name="most">How many products are wanted at most.</param>
    public static TextMatches Run(SqliteConnection connection, string text, string? scope, int most)
    {
        IReadOnlyList<SearchWord> words = SearchWord.Split(text);
        if (scope is null)
        {
            return new TextMatches([], [.. words.Select(word => new SearchedWord(word.Text, 0))]);
        }
        var ranking = new TextRanking(connection, scope, most);
        var counted = words
            .Select(word => (word.Expression, Count: ranking.Count(word.Expression), word.Text))
            .ToArray();
        var known = counted.Where(word => word.Count > 0).ToArray();
        string all = string.Join(" AND ", known.Select(word => word.Expression));
        if (most > 0 && known.Length > 0 && ranking.Count(all) <= MostScored)
        {
            ranking.Add(all);
        }
        string[] rare =
        [
            .. known.Where(word => word.Count <= MostScored).Select(word => word.Expression),
        ];
        if (ranking._ranked.Count < most && known.Length > 1 && rare.Length > 0)
        {
            ranking.Add(string.Join(" OR ", rare));
        }
        return new TextMatches(
            ranking._ranked,
            [
                .. counted.Select(word => new SearchedWord(
                    word.Text,
                    Math.Min(word.Count, MostScored)
                )),
            ]
        );
    }

    // Counting stops where the number no longer matters.
    private int Count(string expression) =>
        connection.ExecuteScalar<int>(
            "SELECT count(*) FROM (SELECT 1 FROM product_texts WHERE product_texts MATCH @words LIMIT @most)",
            new { words = Scoped(expression), most = MostScored + 1 }
        );

    private void Add(string expression)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT rowid, bm25(product_texts, 4.0, 3.0, 1.0, 2.0, 0.0) AS score
            FROM product_texts WHERE product_texts MATCH @words ORDER BY score, rowid
            """;
        command.Parameters.AddWithValue("@words", Scoped(expression));
        using SqliteDataReader reader = command.ExecuteReader();
        double? last = null;
        while (_ranked.Count < most && reader.Read())
        {
            long key = reader.GetInt64(0);
            if (_seen.Add(key))
            {
                // Products with the same score share a place; what they look like decides between them.
                double score = reader.GetDouble(1);
                int place = score == last ? _ranked[^1].Place : _ranked.Count + 1;
                _ranked.Add(new TextMatch(key, place));
                last = score;
            }
        }
    }

    private string Scoped(string expression) => $"({expression}){scope}";
}
