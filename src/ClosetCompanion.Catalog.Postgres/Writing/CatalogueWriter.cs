using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Writes the rows of catalogues, and retires products.</summary>
internal static class CatalogueWriter
{
    /// <summary>Makes a catalogue.</summary>
    /// <returns>Its key.</returns>
    public static Task<long> AddAsync(
        WriteTransaction writing,
        CatalogueName catalogue,
        string source,
        CancellationToken cancellationToken
    ) =>
        writing.Connection.ScalarAsync<long>(
            "INSERT INTO catalogues (name, owner, source, version) VALUES (@Name, @Owner, @source, @Version) RETURNING key",
            new
            {
                catalogue.Name,
                catalogue.Owner,
                source,
                writing.Version,
            },
            cancellationToken
        );

    /// <summary>Notes what a catalogue was imported from.</summary>
    public static async Task NoteSourceAsync(
        WriteTransaction writing,
        long catalogue,
        string source,
        CancellationToken cancellationToken
    )
    {
        int changed = await writing.Connection.RunAsync(
            "UPDATE catalogues SET source = @source WHERE key = @catalogue AND source <> @source",
            new { catalogue, source },
            cancellationToken
        );
        if (changed > 0)
        {
            writing.Raise(catalogue);
        }
    }

    /// <summary>Retires the products of a catalogue that are on offer and have these ids.</summary>
    /// <returns>How many were on offer until now.</returns>
    public static async Task<int> RetireAsync(
        WriteTransaction writing,
        long catalogue,
        IEnumerable<string> ids,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        List<long> retired = await writing.Connection.ListAsync<long>(
            """
            UPDATE products SET retired_at = @now, version = @Version
            WHERE catalogue_key = @catalogue AND external_id = ANY(@gone) AND retired_at IS NULL RETURNING key
            """,
            new
            {
                catalogue,
                gone = ids.ToArray(),
                now = now.ToUnixTimeMilliseconds(),
                writing.Version,
            },
            cancellationToken
        );
        if (retired.Count > 0)
        {
            writing.Raise(catalogue);
            await WordWriter.RemoveAsync(writing.Connection, [.. retired], cancellationToken);
        }
        return retired.Count;
    }

    /// <summary>The ids of products on offer that an import has not seen.</summary>
    public static async Task<IReadOnlyList<string>> FindUnseenAsync(
        NpgsqlConnection connection,
        long catalogue,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await connection.ListAsync<string>(
                    "SELECT external_id FROM products WHERE catalogue_key = @catalogue AND retired_at IS NULL ORDER BY key",
                    new { catalogue },
                    cancellationToken
                )
            ).Where(id => !seen.Contains(id)),
        ];
}
