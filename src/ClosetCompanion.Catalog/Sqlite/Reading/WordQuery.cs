using ClosetCompanion.Catalog.Sqlite.Rows;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Asks the full-text search which words some products have.</summary>
/// <remarks>
/// Looking up each word of each product in the index of all products takes 10 microseconds. So the words of the few
/// products in question are indexed once more, in a table of the connection alone, which is asked instead.
/// </remarks>
internal static class WordQuery
{
    private const string Make =
        $"CREATE VIRTUAL TABLE IF NOT EXISTS temp.few_texts USING fts5({TextTable.Columns}, content='', {TextTable.Tokenizer})";

    private const string Fill = $"""
        INSERT INTO temp.few_texts (rowid, {TextTable.Columns})
        {TextTable.Texts} WHERE key IN (SELECT value FROM json_each(@wanted))
        """;

    /// <summary>Makes the table, before the transaction in which it is used: so it stays for the next one.</summary>
    public static void Prepare(SqliteConnection connection) => connection.Execute(Make);

    /// <summary>The words of each product that has any, in the order of <paramref name="words"/>.</summary>
    /// <param name="connection">In a transaction, after <see cref="Prepare"/>.</param>
    /// <param name="words">The words.</param>
    /// <param name="keys">The products.</param>
    public static IReadOnlyDictionary<long, IReadOnlyList<string>> Run(
        SqliteConnection connection,
        IReadOnlyList<string> words,
        IReadOnlyList<long> keys
    )
    {
        // Going back to here empties the table.
        connection.Execute("SAVEPOINT words");
        try
        {
            connection.Execute(Fill, new { wanted = $"[{string.Join(',', keys)}]" });
            return Ask(connection, words);
        }
        finally
        {
            connection.Execute("ROLLBACK TO words; RELEASE words");
        }
    }

    private static Dictionary<long, IReadOnlyList<string>> Ask(
        SqliteConnection connection,
        IReadOnlyList<string> words
    )
    {
        var found = new Dictionary<long, IReadOnlyList<string>>();
        foreach (SearchWord word in words.Select(SearchWord.OfPhrase).OfType<SearchWord>())
        {
            foreach (
                long key in connection.Query<long>(
                    "SELECT rowid FROM temp.few_texts WHERE few_texts MATCH @Expression",
                    new { word.Expression }
                )
            )
            {
                found[key] = [.. found.GetValueOrDefault(key, []), word.Text];
            }
        }
        return found;
    }
}
