using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Finds every product that has one of some words, wherever but in its description.</summary>
internal static class HavingQuery
{
    private const string Columns = "{title brand details grams}";

    /// <summary>The keys, in their order.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="words">Words and phrases.</param>
    /// <param name="scope">What <see cref="ScopeWords"/> makes of the scope; null finds nothing.</param>
    public static IReadOnlyList<long> Run(
        SqliteConnection connection,
        IReadOnlyList<string> words,
        string? scope
    )
    {
        string[] expressions =
        [
            .. words
                .Select(SearchWord.OfPhrase)
                .OfType<SearchWord>()
                .Select(word => word.Expression),
        ];
        return scope is null || expressions.Length == 0
            ? []
            :
            [
                .. connection.Query<long>(
                    "SELECT rowid FROM product_texts WHERE product_texts MATCH @words ORDER BY rowid",
                    new { words = $"({Columns} : ({string.Join(" OR ", expressions)})){scope}" }
                ),
            ];
    }
}
