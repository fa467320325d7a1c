using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>Writes the rows of catalogues, and retires products.</summary>
internal static class CatalogueWriter
{
    /// <summary>Makes a catalogue.</summary>
    /// <returns>Its key.</returns>
    public static long Add(WriteTransaction writing, CatalogueName catalogue, string source) =>
        writing.Connection.ExecuteScalar<long>(
            "INSERT INTO catalogues (name, owner, source, version) VALUES (@Name, @Owner, @source, @Version) RETURNING key",
            new
            {
                catalogue.Name,
                catalogue.Owner,
                source,
                writing.Version,
            }
        );

    /// <summary>Notes what a catalogue was imported from.</summary>
    public static void NoteSource(WriteTransaction writing, long catalogue, string source)
    {
        int changed = writing.Connection.Execute(
            "UPDATE catalogues SET source = @source WHERE key = @catalogue AND source <> @source",
            new { catalogue, source }
        );
        if (changed > 0)
        {
            writing.Raise(catalogue);
        }
    }

    /// <summary>Retires the products of a catalogue that are on offer and have these ids.</summary>
    /// <returns>How many were on offer until now.</returns>
    public static int Retire(
        WriteTransaction writing,
        long catalogue,
        IEnumerable<string> ids,
        DateTimeOffset now
    )
    {
        using var retire = new Statement(
            writing.Connection,
            "UPDATE products SET retired_at = @3, version = @4 WHERE catalogue_key = @1 AND external_id = @2 AND retired_at IS NULL",
            parameters: 4
        );
        int retired = ids.Sum(id =>
            retire.Run(catalogue, id, now.ToUnixTimeMilliseconds(), writing.Version)
        );
        if (retired > 0)
        {
            writing.Raise(catalogue);
        }
        return retired;
    }

    /// <summary>The ids of products on offer that an import has not seen.</summary>
    public static List<string> FindUnseen(
        SqliteConnection connection,
        long catalogue,
        IReadOnlySet<string> seen
    ) =>
        [
            .. connection
                .Query<string>(
                    "SELECT external_id FROM products WHERE catalogue_key = @catalogue AND retired_at IS NULL ORDER BY key",
                    new { catalogue },
                    buffered: false
                )
                .Where(id => !seen.Contains(id)),
        ];
}
