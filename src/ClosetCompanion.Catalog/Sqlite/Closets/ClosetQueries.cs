using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Closets;

/// <summary>Reads things of closets.</summary>
internal static class ClosetQueries
{
    /// <summary>The key of a thing's product; null when the person has none with the id.</summary>
    public static long? FindKey(SqliteConnection connection, string person, string id) =>
        connection.ExecuteScalar<long?>(ClosetStatements.FindKey, new { person, id });

    /// <summary>Things of a person.</summary>
    /// <param name="connection">In a transaction, so that all is from one moment.</param>
    /// <param name="person">Whose.</param>
    /// <param name="conditions">What else they fulfil, beginning with AND.</param>
    /// <param name="values">The values of the query.</param>
    public static IReadOnlyList<ClosetItem> Read(
        SqliteConnection connection,
        string person,
        string conditions,
        object values
    )
    {
        List<ClosetRow> rows = connection
            .Query<ClosetRow>($"{ClosetStatements.Select} {conditions}", values)
            .AsList();
        var products = ProductQueries
            .ReadKnown(connection, ClosetName.ScopeOf(person), rows.Select(row => row.Key))
            .ToDictionary(product => product.Key);
        return [.. rows.Select(row => row.ToItem(products[row.Key]))];
    }
}
