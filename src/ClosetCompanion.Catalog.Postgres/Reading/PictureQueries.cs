using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Says who may see a picture.</summary>
internal static class PictureQueries
{
    /// <summary>Whether a product of a scope shows the picture, or it waits for the first product that shows it.</summary>
    // A picture gets its row with its first product. One whose row no product names any more is a leftover.
    public static async Task<bool> IsVisibleAsync(
        NpgsqlConnection connection,
        Scope scope,
        string hash,
        CancellationToken cancellationToken
    )
    {
        string visible = ScopeFilter.Of(
            await CatalogueQueries.ReadStatesAsync(connection, cancellationToken),
            scope
        );
        return await connection.ScalarAsync<bool>(
            $"""
            SELECT NOT EXISTS (SELECT 1 FROM pictures WHERE hash = @hash) OR EXISTS (
              SELECT 1 FROM pictures i
              JOIN product_pictures shown ON shown.picture_key = i.key
              JOIN products p ON p.key = shown.product_key
              WHERE i.hash = @hash AND {visible})
            """,
            new { hash },
            cancellationToken
        );
    }

    /// <summary>The length of a picture; null when there is none of this hash.</summary>
    public static Task<long?> FindLengthAsync(
        NpgsqlConnection connection,
        string hash,
        CancellationToken cancellationToken
    ) =>
        connection.ScalarAsync<long?>(
            "SELECT octet_length(bytes)::bigint FROM picture_files WHERE hash = @hash",
            new { hash },
            cancellationToken
        );

    /// <summary>The bytes of a picture; null when there is none of this hash.</summary>
    public static Task<byte[]?> ReadAsync(
        NpgsqlConnection connection,
        string hash,
        CancellationToken cancellationToken
    ) =>
        connection.ScalarAsync<byte[]>(
            "SELECT bytes FROM picture_files WHERE hash = @hash",
            new { hash },
            cancellationToken
        );
}
