using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Reads whole products of a scope, row after row as they are asked for.</summary>
internal static class ProductQueries
{
    /// <summary>The one with this id in its catalogue, on offer or retired.</summary>
    public static StoredProduct? Find(
        SqliteConnection connection,
        Scope scope,
        string catalogue,
        string id
    ) =>
        Read(
                connection,
                scope.Only(catalogue),
                "p.external_id = @id",
                command => command.Parameters.AddWithValue("@id", id)
            )
            .FirstOrDefault();

    /// <summary>All on offer, in order of their keys.</summary>
    public static IEnumerable<StoredProduct> ReadAll(SqliteConnection connection, Scope scope) =>
        Read(connection, scope, "p.retired_at IS NULL ORDER BY p.key", _ => { });

    /// <summary>Some on offer, those that follow a key.</summary>
    public static IEnumerable<StoredProduct> ReadPage(
        SqliteConnection connection,
        Scope scope,
        long after,
        int most
    ) =>
        Read(
            connection,
            scope,
            "p.retired_at IS NULL AND p.key > @after ORDER BY p.key LIMIT @most",
            command =>
            {
                command.Parameters.AddWithValue("@after", after);
                command.Parameters.AddWithValue("@most", most);
            }
        );

    /// <summary>Those on offer with some keys, in the order of the keys.</summary>
    public static IReadOnlyList<StoredProduct> ReadWithKeys(
        SqliteConnection connection,
        Scope scope,
        IReadOnlyList<long> keys
    )
    {
        Dictionary<long, StoredProduct> found = Read(
                connection,
                scope,
                "p.key IN (SELECT value FROM json_each(@keys)) AND p.retired_at IS NULL",
                command => command.Parameters.AddWithValue("@keys", $"[{string.Join(',', keys)}]")
            )
            .ToDictionary(product => product.Key);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>Those with some keys, on offer or retired, in no order.</summary>
    public static IEnumerable<StoredProduct> ReadKnown(
        SqliteConnection connection,
        Scope scope,
        IEnumerable<long> keys
    ) =>
        Read(
            connection,
            scope,
            "p.key IN (SELECT value FROM json_each(@keys))",
            command => command.Parameters.AddWithValue("@keys", $"[{string.Join(',', keys)}]")
        );

    private static IEnumerable<StoredProduct> Read(
        SqliteConnection connection,
        Scope scope,
        string condition,
        Action<SqliteCommand> bind
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        string visible = ScopeFilter.Of(CatalogueQueries.ReadStates(connection), scope);
        command.CommandText = $"{ProductRow.Select} WHERE {visible} AND {condition}";
        bind(command);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return ProductRow.Read(reader);
        }
    }
}
