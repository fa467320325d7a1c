using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Finds pictures that no product shows any more, and bytes that no row names.</summary>
internal sealed class LeftoverCheck(NpgsqlConnection connection, bool repair, DateTimeOffset now)
{
    private static readonly TimeSpan _grace = TimeSpan.FromHours(1);

    private const string Unused =
        "NOT EXISTS (SELECT 1 FROM product_pictures shown WHERE shown.picture_key = pictures.key)";

    private const string Unnamed =
        "kept_at < @oldest AND NOT EXISTS (SELECT 1 FROM pictures i WHERE i.hash = picture_files.hash)";

    public async Task<IEnumerable<StoreFinding?>> RunAsync(CancellationToken cancellationToken) =>
        [
            await SettleAsync(
                "Pictures are shown by no product any more",
                "pictures",
                Unused,
                cancellationToken
            ),
            await SettleAsync(
                "Picture files belong to nothing",
                "picture_files",
                Unnamed,
                cancellationToken
            ),
        ];

    private async Task<StoreFinding?> SettleAsync(
        string problem,
        string table,
        string condition,
        CancellationToken cancellationToken
    )
    {
        var times = new { oldest = (now - _grace).ToUnixTimeMilliseconds() };
        StoreFinding? finding = StoreFinding.Of(
            problem,
            await connection.ListAsync<string>(
                $"SELECT hash FROM {table} WHERE {condition} ORDER BY hash",
                times,
                cancellationToken
            ),
            "They do no harm; closet check --repair removes them."
        );
        if (finding is null)
        {
            return null;
        }
        if (repair)
        {
            await connection.RunAsync(
                $"DELETE FROM {table} WHERE {condition}",
                times,
                cancellationToken
            );
        }
        return finding with { Harmless = true, Repaired = repair };
    }
}
