using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>
/// Ranks products by words: first those with all words, then those with some of the rarer ones, the heavier words first.
/// </summary>
/// <remarks>
/// SQLite scores every row that a query matches, at about two microseconds each. So words that very many products have
/// only count together with the others: by themselves they would tell little and take long.
/// </remarks>
/// <param name="connection">The store.</param>
/// <param name="query">What is looked for.</param>
/// <param name="scope">What <see cref="ScopeWords"/> makes of the scope.</param>
internal sealed class TextRanking(SqliteConnection connection, TextQuery query, string scope)
{
    private const int MostScored = SearchedWord.MostCounted;

    private readonly List<TextMatch> _ranked = [];
    private readonly HashSet<long> _seen = [];

    /// <summary>Ranks the products of a scope.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="scope">What <see cref="ScopeWords"/> makes of the scope; null finds nothing.</param>
    public static TextMatches Run(SqliteConnection connection, TextQuery query, string? scope)
    {
        AskedWord[] words = [.. AskedWord.Of(query)];
        return scope is null
            ? new TextMatches([], [.. words.Select(word => new SearchedWord(word.Text, 0))])
            : new TextRanking(connection, query, scope).Rank(words);
    }

    private TextMatches Rank(AskedWord[] words)
    {
        var counted = words.Select(word => (Word: word, Count: Count(word.Expression))).ToArray();
        var known = counted.Where(word => word.Count > 0).ToArray();
        if (query.Most > 0 && known.Length > 0)
        {
            string all = string.Join(" AND ", known.Select(word => word.Word.Expression));
            if (known.Any(word => word.Count <= MostScored) || Count(all) <= MostScored)
            {
                Add(all);
            }
        }
        int withAll = known.Length == words.Length ? _ranked.Count : 0;
        foreach (
            var alike in known
                .GroupBy(word => word.Word.Weight)
                .OrderByDescending(group => group.Key)
        )
        {
            var rare = AskedWord.Rarest(alike, word => word.Count).ToArray();
            if (_ranked.Count < query.Most && known.Length > 1 && rare.Length > 0)
            {
                Add(string.Join(" OR ", rare.Select(word => word.Word.Expression)));
            }
        }
        return new TextMatches(
            _ranked,
            [
                .. counted.Select(word => new SearchedWord(
                    word.Word.Text,
                    Math.Min(word.Count, MostScored)
                )),
            ]
        )
        {
            WithAll = withAll,
        };
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
        command.CommandText = $"""
            SELECT rowid, {TextTable.Score} AS score
            FROM product_texts WHERE product_texts MATCH @words ORDER BY score, rowid
            """;
        command.Parameters.AddWithValue("@words", Scoped(expression));
        using SqliteDataReader reader = command.ExecuteReader();
        double? last = null;
        while (_ranked.Count < query.Most && reader.Read())
        {
            long key = reader.GetInt64(0);
            if ((query.IsWanted?.Invoke(key) ?? true) && _seen.Add(key))
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
