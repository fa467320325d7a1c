using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Whether every picture is there and holds the bytes that its name tells. The server itself hashes them.</summary>
internal static class PictureCheck
{
    /// <summary>Says which picture it is, and of what.</summary>
    public const string Describe = """
        'picture ' || left(i.hash, 12) || ' of product ' || coalesce((
          SELECT p.external_id || ' of ' || c.name FROM product_pictures shown
          JOIN products p ON p.key = shown.product_key JOIN catalogues c ON c.key = p.catalogue_key
          WHERE shown.picture_key = i.key ORDER BY p.key LIMIT 1), '(none any more)')
        """;

    public static async Task<IEnumerable<StoreFinding?>> RunAsync(
        NpgsqlConnection connection,
        bool repair,
        CancellationToken cancellationToken
    )
    {
        List<string> missing = await connection.ListAsync<string>(
            $"SELECT {Describe} FROM pictures i WHERE NOT EXISTS (SELECT 1 FROM picture_files f WHERE f.hash = i.hash) ORDER BY i.key",
            null,
            cancellationToken
        );
        List<string> damaged = await connection.ListAsync<string>(
            $"SELECT {Describe} FROM pictures i JOIN picture_files f ON f.hash = i.hash WHERE encode(sha256(f.bytes), 'hex') <> f.hash ORDER BY i.key",
            null,
            cancellationToken
        );
        if (repair && damaged.Count > 0)
        {
            await connection.RunAsync(
                "DELETE FROM picture_files WHERE encode(sha256(bytes), 'hex') <> hash",
                null,
                cancellationToken
            );
        }
        return Tell(missing, damaged, repair);
    }

    /// <summary>Puts what was found into words.</summary>
    public static IEnumerable<StoreFinding?> Tell(
        IReadOnlyList<string> missing,
        IReadOnlyList<string> damaged,
        bool repair
    ) =>
        [
            StoreFinding.Of(
                "Picture files are missing",
                missing,
                "Import their catalogue again: that puts them back."
            ),
            StoreFinding.Of(
                "Picture files are damaged",
                damaged,
                repair
                    ? "They were removed; import their catalogue again, which puts them back."
                    : "Run closet check --repair, which removes them, then import their catalogue again."
            ),
        ];
}
