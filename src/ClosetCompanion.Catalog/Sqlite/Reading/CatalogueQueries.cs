using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Reading;

/// <summary>Reads the catalogues themselves.</summary>
internal static class CatalogueQueries
{
    /// <summary>The version of the newest write.</summary>
    public static long ReadVersion(SqliteConnection connection) => StoreVersion.Read(connection);

    /// <summary>All of them, in order of their keys.</summary>
    public static IReadOnlyList<CatalogueState> ReadStates(SqliteConnection connection) =>
        [
            .. connection.Query<CatalogueState>(
                "SELECT key, name, owner, version FROM catalogues ORDER BY key"
            ),
        ];

    /// <summary>The key of a catalogue; null when there is none.</summary>
    public static long? Find(SqliteConnection connection, CatalogueName catalogue) =>
        connection.ExecuteScalar<long?>(
            "SELECT key FROM catalogues WHERE name = @Name AND owner IS @Owner",
            new { catalogue.Name, catalogue.Owner }
        );

    /// <summary>What each catalogue of a scope holds.</summary>
    public static IReadOnlyList<CatalogueSummary> Summarize(
        SqliteConnection connection,
        Scope scope
    ) =>
        [
            .. ReadStates(connection)
                .Within(scope)
                .OrderBy(catalogue => catalogue.Name, StringComparer.Ordinal)
                .Select(catalogue => Summarize(connection, catalogue)),
        ];

    private static CatalogueSummary Summarize(SqliteConnection connection, CatalogueState catalogue)
    {
        var (products, retired, source) = connection.QuerySingle<(long, long, string)>(
            """
            SELECT
              (SELECT count(*) FROM products WHERE catalogue_key = @Key AND retired_at IS NULL),
              (SELECT count(*) FROM products WHERE catalogue_key = @Key AND retired_at IS NOT NULL),
              source
            FROM catalogues WHERE key = @Key
            """,
            new { catalogue.Key }
        );
        return new CatalogueSummary(catalogue.Name, (int)products, (int)retired, source);
    }
}
