using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store.Upkeep;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Checking;

/// <summary>Whether every vector is as long as its model's vectors are, and a unit vector.</summary>
internal sealed class EmbeddingCheck(NpgsqlConnection connection, bool repair)
{
    // Of the squared length.
    private const double Tolerance = 1e-3;

    /// <summary>How many vectors were looked at.</summary>
    public int Checked { get; private set; }

    public async Task<StoreFinding?> RunAsync(CancellationToken cancellationToken)
    {
        List<(long Model, long Picture, string Place)> wrong = await FindWrongAsync(
            cancellationToken
        );
        StoreFinding? finding = StoreFinding.Of(
            "Embeddings are no unit vectors of their model's length",
            [.. wrong.Select(row => row.Place)],
            "closet check --repair removes them; the next start makes them again."
        );
        if (finding is not null && repair)
        {
            await RemoveAsync(wrong, cancellationToken);
            finding = finding with { Repaired = true };
        }
        return finding;
    }

    private async Task<List<(long Model, long Picture, string Place)>> FindWrongAsync(
        CancellationToken cancellationToken
    )
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT made.model_key, made.picture_key, m.id, m.dimensions, i.hash, made.vector
            FROM embeddings made JOIN models m ON m.key = made.model_key JOIN pictures i ON i.key = made.picture_key
            WHERE made.vector IS NOT NULL
            """;
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var wrong = new List<(long, long, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            Checked++;
            long? dimensions = reader.IsDBNull(3) ? null : reader.GetInt64(3);
            if (!IsUnitVector(reader.GetFieldValue<byte[]>(5), dimensions))
            {
                wrong.Add(
                    (
                        reader.GetInt64(0),
                        reader.GetInt64(1),
                        $"{reader.GetString(2)}, picture {reader.GetString(4)}"
                    )
                );
            }
        }
        return wrong;
    }

    private static bool IsUnitVector(byte[] bytes, long? dimensions) =>
        bytes.Length == dimensions * sizeof(float)
        && Math.Abs(VectorBlob.Read(bytes).Sum(x => (double)x * x) - 1) <= Tolerance;

    private async Task RemoveAsync(
        List<(long Model, long Picture, string Place)> wrong,
        CancellationToken cancellationToken
    )
    {
        await using WriteTransaction writing = await WriteTransaction.BeginAsync(
            connection,
            cancellationToken
        );
        long[] pictures = [.. wrong.Select(row => row.Picture)];
        (
            await connection.ListAsync<long>(
                """
                UPDATE products SET version = @Version
                WHERE key IN (SELECT product_key FROM product_pictures WHERE picture_key = ANY(@pictures))
                RETURNING catalogue_key
                """,
                new { writing.Version, pictures },
                cancellationToken
            )
        ).ForEach(writing.Raise);
        await connection.RunAsync(
            """
            DELETE FROM embeddings made USING unnest(@models, @pictures) AS n (model, picture)
            WHERE made.model_key = n.model AND made.picture_key = n.picture
            """,
            new { models = wrong.Select(row => row.Model).ToArray(), pictures },
            cancellationToken
        );
        await writing.CommitAsync(cancellationToken);
    }
}
