using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Reads what was embedded, what waits for it, and what cannot be.</summary>
internal static class EmbeddingQueries
{
    /// <summary>What each model has embedded.</summary>
    public static async Task<IReadOnlyList<ModelUse>> CountModelsAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await connection.ListAsync<(string Id, string Hash, long Pictures)>(
                    """
                    SELECT m.id, m.hash, count(e.picture_key)
                    FROM models m LEFT JOIN embeddings e ON e.model_key = m.key
                    GROUP BY m.key ORDER BY m.id, m.hash
                    """,
                    null,
                    cancellationToken
                )
            ).Select(use => new ModelUse(use.Id, use.Hash, (int)use.Pictures)),
        ];

    /// <summary>Whether there is a model of this hash.</summary>
    public static Task<bool> KnowsAsync(
        NpgsqlConnection connection,
        string modelHash,
        CancellationToken cancellationToken
    ) =>
        connection.ScalarAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM models WHERE hash = @modelHash)",
            new { modelHash },
            cancellationToken
        );

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
    public static async Task<IReadOnlyList<string>> FindMissingAsync(
        NpgsqlConnection connection,
        string modelHash,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<string>(
            $"SELECT i.hash {Missing}",
            new { modelHash },
            cancellationToken
        );

    /// <summary>The same by their keys.</summary>
    public static async Task<IReadOnlyList<long>> FindMissingKeysAsync(
        NpgsqlConnection connection,
        string modelHash,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<long>(
            $"SELECT i.key {Missing}",
            new { modelHash },
            cancellationToken
        );

    /// <summary>The keys of pictures, rising; those that are unknown are left out.</summary>
    public static async Task<IReadOnlyList<long>> FindKeysAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<string> hashes,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<long>(
            "SELECT key FROM pictures WHERE hash = ANY(@hashes) ORDER BY key",
            new { hashes = hashes.ToArray() },
            cancellationToken
        );

    /// <summary>The hashes of pictures, in order of their keys.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="modelHash">A model.</param>
    /// <param name="keys">The pictures.</param>
    /// <param name="isAgain">Whether those are among them that the model has embedded.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<string>> FindHashesAsync(
        NpgsqlConnection connection,
        string modelHash,
        IReadOnlyList<long> keys,
        bool isAgain,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<string>(
            """
            SELECT i.hash FROM pictures i
            WHERE i.key = ANY(@keys) AND (@isAgain OR NOT EXISTS (
                SELECT 1 FROM embeddings made
                WHERE made.picture_key = i.key AND made.model_key = (SELECT key FROM models WHERE hash = @modelHash)))
            ORDER BY i.key
            """,
            new
            {
                modelHash,
                keys = keys.ToArray(),
                isAgain,
            },
            cancellationToken
        );

    /// <summary>Pictures of products on offer in a scope that a model refused.</summary>
    public static async Task<IReadOnlyList<RefusedPicture>> FindRefusedAsync(
        NpgsqlConnection connection,
        Scope scope,
        string modelHash,
        CancellationToken cancellationToken
    )
    {
        string visible = ScopeFilter.Of(
            await CatalogueQueries.ReadStatesAsync(connection, cancellationToken),
            scope
        );
        return await connection.ListAsync<RefusedPicture>(
            $"""
            SELECT p.external_id AS ProductId, i.hash AS PictureHash
            FROM embeddings made
            JOIN pictures i ON i.key = made.picture_key
            JOIN product_pictures shown ON shown.picture_key = made.picture_key
            JOIN products p ON p.key = shown.product_key
            WHERE made.model_key = (SELECT key FROM models WHERE hash = @modelHash) AND made.vector IS NULL
              AND p.retired_at IS NULL AND {visible}
            ORDER BY p.key, shown.ordinal
            """,
            new { modelHash },
            cancellationToken
        );
    }
}
