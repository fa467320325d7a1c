using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Finds pictures that no product shows any more, and bytes that no row names.</summary>
internal sealed class LeftoverCheck(
    NpgsqlConnection connection,
    ObjectCheck? objects,
    bool repair,
    DateTimeOffset now
)
{
    /// <summary>What is told of bytes that no row names.</summary>
    public const string UnnamedFiles = "Picture files belong to nothing";

    /// <summary>For so long an uploaded picture may wait for its product.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

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
            objects is null
                ? await SettleAsync(UnnamedFiles, "picture_files", Unnamed, cancellationToken)
                : await objects.FindLeftoversAsync(cancellationToken),
        ];

    /// <summary>Puts what was found into words; null for nothing.</summary>
    public static StoreFinding? Tell(string problem, IReadOnlyList<string> found, bool repaired) =>
        StoreFinding.Of(problem, found, "They do no harm; closet check --repair removes them.")
            is { } finding
            ? finding with
            {
                Harmless = true,
                Repaired = repaired,
            }
            : null;

    private async Task<StoreFinding?> SettleAsync(
        string problem,
        string table,
        string condition,
        CancellationToken cancellationToken
    )
    {
        var times = new { oldest = (now - Grace).ToUnixTimeMilliseconds() };
        List<string> found = await connection.ListAsync<string>(
            $"SELECT hash FROM {table} WHERE {condition} ORDER BY hash",
            times,
            cancellationToken
        );
        if (repair && found.Count > 0)
        {
            await connection.RunAsync(
                $"DELETE FROM {table} WHERE {condition}",
                times,
                cancellationToken
            );
        }
        return Tell(problem, found, repair);
    }
}
