using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Reads what was embedded, what waits for it, and what cannot be.</summary>
internal static class EmbeddingQueries
{
    private const int KeysAtOnce = 500;

    /// <summary>What each model has embedded.</summary>
    public static IReadOnlyList<ModelUse> CountModels(SqliteConnection connection) =>
        [
            .. connection
                .Query<(string Id, string Hash, long Pictures)>(
                    """
                    SELECT m.id, m.hash, count(e.picture_key)
                    FROM models m LEFT JOIN embeddings e ON e.model_key = m.key
                    GROUP BY m.key ORDER BY m.id, m.hash
                    """
                )
                .Select(use => new ModelUse(use.Id, use.Hash, (int)use.Pictures)),
        ];

    /// <summary>Whether there is a model of this hash.</summary>
    public static bool Knows(SqliteConnection connection, string modelHash) =>
        connection.QuerySingle<long>(
            "SELECT EXISTS (SELECT 1 FROM models WHERE hash = @modelHash)",
            new { modelHash }
        ) == 1;

    private const string Missing = """
        FROM pictures i
        WHERE NOT EXISTS (
            SELECT 1 FROM embeddings made
            WHERE made.picture_key = i.key AND made.model_key = (SELECT key FROM models WHERE hash = @modelHash))
          AND EXISTS (
            SELECT 1 FROM product_pictures shown JOIN products p ON p.key = shown.product_key
            WHERE shown.picture_key = i.key AND p.retired_at IS NULL)
        ORDER BY i.key
        """;

    /// <summary>Pictures of products on offer that wait to be embedded.</summary>
    public static IReadOnlyList<string> FindMissing(
        SqliteConnection connection,
        string modelHash
    ) => [.. connection.Query<string>($"SELECT i.hash {Missing}", new { modelHash })];

    /// <summary>The same by their keys.</summary>
    public static IReadOnlyList<long> FindMissingKeys(
        SqliteConnection connection,
        string modelHash
    ) => [.. connection.Query<long>($"SELECT i.key {Missing}", new { modelHash })];

    /// <summary>The keys of pictures, rising; those that are unknown are left out.</summary>
    public static IReadOnlyList<long> FindKeys(
        SqliteConnection connection,
        IReadOnlyCollection<string> hashes
    ) =>
        [
            .. hashes
                .Distinct(StringComparer.Ordinal)
                .Chunk(KeysAtOnce)
                .SelectMany(some =>
                    connection.Query<long>(
                        "SELECT key FROM pictures WHERE hash IN @some",
                        new { some }
                    )
                )
                .Order(),
        ];

    /// <summary>The hashes of pictures, in order of their keys.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="modelHash">A model.</param>
    /// <param name="keys">The pictures, not more than a few hundred.</param>
    /// <param name="isAgain">Whether those are among them that the model has embedded.</param>
    public static IReadOnlyList<string> FindHashes(
        SqliteConnection connection,
        string modelHash,
        IEnumerable<long> keys,
        bool isAgain
    ) =>
        [
            .. connection.Query<string>(
                """
                SELECT i.hash FROM pictures i
                WHERE i.key IN @keys AND (@isAgain OR NOT EXISTS (
                    SELECT 1 FROM embeddings made
                    WHERE made.picture_key = i.key AND made.model_key = (SELECT key FROM models WHERE hash = @modelHash)))
                ORDER BY i.key
                """,
                new
                {
                    modelHash,
                    keys,
                    isAgain,
                }
            ),
        ];

    /// <summary>Pictures of products on offer in a scope that a model refused.</summary>
    public static IReadOnlyList<RefusedPicture> FindRefused(
        SqliteConnection connection,
        Scope scope,
        string modelHash
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        // CROSS JOIN starts with the few pictures that were refused, not with all products.
        command.CommandText = $"""
            SELECT p.external_id, i.hash
            FROM embeddings made
            CROSS JOIN pictures i ON i.key = made.picture_key
            CROSS JOIN product_pictures shown ON shown.picture_key = made.picture_key
            CROSS JOIN products p ON p.key = shown.product_key
            WHERE made.model_key = (SELECT key FROM models WHERE hash = @model) AND made.vector IS NULL
              AND p.retired_at IS NULL AND {ScopeFilter.Of(
                CatalogueQueries.ReadStates(connection),
                scope
            )}
            ORDER BY p.key, shown.ordinal
            """;
        command.Parameters.AddWithValue("@model", modelHash);
        using SqliteDataReader reader = command.ExecuteReader();
        var refused = new List<RefusedPicture>();
        while (reader.Read())
        {
            refused.Add(new RefusedPicture(reader.GetString(0), reader.GetString(1)));
        }
        return refused;
    }
}
