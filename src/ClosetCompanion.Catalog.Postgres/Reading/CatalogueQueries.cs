using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Reading;

/// <summary>Reads the catalogues themselves.</summary>
internal static class CatalogueQueries
{
    /// <summary>The version of the newest write.</summary>
    public static Task<long> ReadVersionAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) => connection.ScalarAsync<long>("SELECT version FROM store_state", null, cancellationToken);

    /// <summary>All of them, in order of their keys.</summary>
    public static async Task<IReadOnlyList<CatalogueState>> ReadStatesAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        await connection.ListAsync<CatalogueState>(
            "SELECT key, name, owner, version FROM catalogues ORDER BY key",
            null,
            cancellationToken
        );

    /// <summary>The key of a catalogue; null when there is none.</summary>
    public static Task<long?> FindAsync(
        NpgsqlConnection connection,
        CatalogueName catalogue,
        CancellationToken cancellationToken
    ) =>
        connection.ScalarAsync<long?>(
            "SELECT key FROM catalogues WHERE name = @Name AND owner IS NOT DISTINCT FROM @Owner",
            new { catalogue.Name, catalogue.Owner },
            cancellationToken
        );

    /// <summary>What each catalogue of a scope holds.</summary>
    public static async Task<IReadOnlyList<CatalogueSummary>> SummarizeAsync(
        NpgsqlConnection connection,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<CatalogueState> seen =
        [
            .. (await ReadStatesAsync(connection, cancellationToken)).Within(scope),
        ];
        var counted = await connection.ListAsync<(
            long Key,
            long Products,
            long Retired,
            string Source
        )>(
            """
            SELECT c.key, count(p.key) FILTER (WHERE p.retired_at IS NULL), count(p.retired_at), c.source
            FROM catalogues c LEFT JOIN products p ON p.catalogue_key = c.key
            WHERE c.key = ANY(@keys) GROUP BY c.key
            """,
            new { keys = seen.Select(catalogue => catalogue.Key).ToArray() },
            cancellationToken
        );
        var byKey = counted.ToDictionary(catalogue => catalogue.Key);
        return
        [
            .. seen.OrderBy(catalogue => catalogue.Name, StringComparer.Ordinal)
                .Select(catalogue => (catalogue.Name, Counted: byKey[catalogue.Key]))
                .Select(catalogue => new CatalogueSummary(
                    catalogue.Name,
                    (int)catalogue.Counted.Products,
                    (int)catalogue.Counted.Retired,
                    catalogue.Counted.Source
                )),
        ];
    }
}
