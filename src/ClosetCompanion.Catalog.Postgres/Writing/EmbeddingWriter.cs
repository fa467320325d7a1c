using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Nearest;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres.Writing;

/// <summary>Writes what a model made of pictures, and touches the products that show them.</summary>
internal static class EmbeddingWriter
{
    private const string PutVectors = """
        INSERT INTO embeddings (model_key, picture_key, vector)
        SELECT @model, i.key, n.vector FROM unnest(@hashes, @vectors) AS n (hash, vector) JOIN pictures i ON i.hash = n.hash
        ON CONFLICT (model_key, picture_key) DO UPDATE SET vector = excluded.vector
        RETURNING picture_key
        """;

    private const string Touch = """
        UPDATE products SET version = @Version
        WHERE key IN (SELECT product_key FROM product_pictures WHERE picture_key = ANY(@pictures)) RETURNING catalogue_key
        """;

    /// <exception cref="ArgumentException">A vector is not as long as the model's other vectors.</exception>
    public static async Task WriteAsync(
        WriteTransaction writing,
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken
    )
    {
        long model = await PutModelAsync(
            writing,
            modelId,
            modelHash,
            embeddings,
            cancellationToken
        );
        PictureEmbedding[] last =
        [
            .. embeddings
                .Reverse()
                .DistinctBy(embedding => embedding.PictureHash, StringComparer.Ordinal),
        ];
        List<long> pictures = await writing.Connection.ListAsync<long>(
            PutVectors,
            new
            {
                model,
                hashes = last.Select(embedding => embedding.PictureHash).ToArray(),
                vectors = last.Select(embedding =>
                        embedding.Vector is null ? null : VectorBlob.Write(embedding.Vector)
                    )
                    .ToArray(),
            },
            cancellationToken
        );
        if (
            await VectorTable.FindAsync(writing.Connection, modelHash, cancellationToken) is
            { } table
        )
        {
            await table.RenewAsync(writing.Connection, pictures, cancellationToken);
        }
        List<long> catalogues = await writing.Connection.ListAsync<long>(
            Touch,
            new { writing.Version, pictures = pictures.ToArray() },
            cancellationToken
        );
        catalogues.ForEach(writing.Raise);
    }

    /// <summary>
    /// Knows what a model made, and what waits for it, by another hash, unless there is a model of that hash.
    /// </summary>
    public static async Task RenameAsync(
        WriteTransaction writing,
        string modelHash,
        string newHash,
        CancellationToken cancellationToken
    )
    {
        var hashes = new { modelHash, newHash };
        int renamed = await writing.Connection.RunAsync(
            "UPDATE models SET hash = @newHash WHERE hash = @modelHash AND NOT EXISTS (SELECT 1 FROM models WHERE hash = @newHash)",
            hashes,
            cancellationToken
        );
        if (renamed > 0)
        {
            await writing.Connection.RunAsync(
                "UPDATE embedding_chunks SET model = @newHash WHERE model = @modelHash",
                hashes,
                cancellationToken
            );
        }
    }

    private static async Task<long> PutModelAsync(
        WriteTransaction writing,
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken
    )
    {
        long? dimensions = embeddings.FirstOrDefault(e => e.Vector is not null)?.Vector!.Length;
        var (model, expected) = await writing.Connection.FirstAsync<(long, long?)>(
            """
            INSERT INTO models AS known (hash, id, dimensions) VALUES (@modelHash, @modelId, @dimensions)
            ON CONFLICT (hash) DO UPDATE SET dimensions = coalesce(known.dimensions, excluded.dimensions)
            RETURNING key, dimensions
            """,
            new
            {
                modelHash,
                modelId,
                dimensions,
            },
            cancellationToken
        );
        PictureEmbedding? wrong = embeddings.FirstOrDefault(e =>
            e.Vector is { } vector && vector.Length != expected
        );
        return wrong is null
            ? model
            : throw new ArgumentException(
                $"Vectors of the model {modelId} have {expected} numbers; that of the picture {wrong.PictureHash} has {wrong.Vector!.Length}.",
                nameof(embeddings)
            );
    }
}
