using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Nearest;

/// <summary>
/// The vectors of one model as pgvector compares them: each number in 16 bits, with a graph over all of them (HNSW, Malkov
/// and Yashunin, 2018). The full vectors stay in <c>embeddings</c>; with them a row here goes too.
/// </summary>
/// <param name="Model">The key of the model.</param>
/// <param name="Dimensions">Components of a vector.</param>
internal sealed record VectorTable(long Model, int Dimensions)
{
    private const int VectorsAtOnce = 2_000;

    /// <summary>Its name.</summary>
    public string Name => $"near_{Model}";

    /// <summary>The name of its index.</summary>
    public string Index => $"{Name}_graph";

    /// <summary>A vector of a query, for a parameter of numbers that is called <c>vector</c>.</summary>
    public string Asked => $"@vector::real[]::halfvec({Dimensions})";

    /// <summary>The table of a model; null where nobody has made one.</summary>
    public static async Task<VectorTable?> FindAsync(
        NpgsqlConnection connection,
        string modelHash,
        CancellationToken cancellationToken
    )
    {
        var (key, dimensions) = await connection.FirstAsync<(long, long?)>(
            "SELECT key, dimensions FROM models WHERE hash = @modelHash AND to_regclass('near_' || key) IS NOT NULL",
            new { modelHash },
            cancellationToken
        );
        return key == 0 ? null : new VectorTable(key, (int)dimensions!);
    }

    /// <summary>Makes the table, if there is none, without anything in it.</summary>
    public Task MakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Name} (
                picture_key BIGINT NOT NULL PRIMARY KEY,
                model_key BIGINT NOT NULL DEFAULT {Model},
                vector halfvec({Dimensions}) NOT NULL,
                FOREIGN KEY (model_key, picture_key) REFERENCES embeddings (model_key, picture_key) ON DELETE CASCADE
            )
            """,
            null,
            cancellationToken
        );

    /// <summary>Takes the vectors of some pictures over as they are kept now.</summary>
    public async Task RenewAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<long> pictures,
        CancellationToken cancellationToken
    )
    {
        foreach (long[] some in pictures.Chunk(VectorsAtOnce))
        {
            List<(long Key, byte[] Vector)> kept = await connection.ListAsync<(long, byte[])>(
                $"""
                DELETE FROM {Name} WHERE picture_key = ANY(@some);
                SELECT picture_key, vector FROM embeddings
                WHERE model_key = @Model AND picture_key = ANY(@some) AND vector IS NOT NULL
                """,
                new { Model, some },
                cancellationToken
            );
            await using HalfVectorCopy copy = await HalfVectorCopy.BeginAsync(
                connection,
                Name,
                Dimensions,
                cancellationToken
            );
            foreach (var (key, vector) in kept)
            {
                await copy.WriteAsync(key, VectorBlob.Read(vector), cancellationToken);
            }
            await copy.EndAsync(cancellationToken);
        }
    }
}
