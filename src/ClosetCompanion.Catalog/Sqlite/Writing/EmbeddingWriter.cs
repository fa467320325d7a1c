using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using Dapper;

namespace ClosetCompanion.Catalog.Sqlite.Writing;

/// <summary>Writes what a model made of pictures, and touches the products that show them.</summary>
internal static class EmbeddingWriter
{
    /// <exception cref="ArgumentException">A vector is not as long as the model's other vectors.</exception>
    public static void Write(
        WriteTransaction writing,
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings
    )
    {
        long model = PutModel(writing, modelId, modelHash, embeddings);
        using var putVector = new Statement(
            writing.Connection,
            "INSERT OR REPLACE INTO embeddings (model_key, picture_key, vector) SELECT @1, key, @3 FROM pictures WHERE hash = @2 RETURNING picture_key",
            parameters: 3
        );
        using var touch = new Statement(
            writing.Connection,
            """
            UPDATE products SET version = @2
            WHERE key IN (SELECT product_key FROM product_pictures WHERE picture_key = @1) RETURNING catalogue_key
            """,
            parameters: 2
        );
        foreach (PictureEmbedding embedding in embeddings)
        {
            byte[]? vector = embedding.Vector is null ? null : VectorBlob.Write(embedding.Vector);
            foreach (long picture in putVector.ReadKeys(model, embedding.PictureHash, vector))
            {
                foreach (long catalogue in touch.ReadKeys(picture, writing.Version))
                {
                    writing.Raise(catalogue);
                }
            }
        }
    }

    /// <summary>
    /// Knows what a model made, and what waits for it, by another hash, unless there is a model of that hash.
    /// </summary>
    public static void Rename(WriteTransaction writing, string modelHash, string newHash)
    {
        var hashes = new { modelHash, newHash };
        int renamed = writing.Connection.Execute(
            "UPDATE models SET hash = @newHash WHERE hash = @modelHash AND NOT EXISTS (SELECT 1 FROM models WHERE hash = @newHash)",
            hashes
        );
        if (renamed > 0)
        {
            writing.Connection.Execute(
                "UPDATE embedding_chunks SET model = @newHash WHERE model = @modelHash",
                hashes
            );
        }
    }

    private static long PutModel(
        WriteTransaction writing,
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings
    )
    {
        int? dimensions = embeddings.FirstOrDefault(e => e.Vector is not null)?.Vector!.Length;
        var (model, expected) = writing.Connection.QuerySingle<(long, long?)>(
            """
            INSERT INTO models (hash, id, dimensions) VALUES (@modelHash, @modelId, @dimensions)
            ON CONFLICT (hash) DO UPDATE SET dimensions = coalesce(dimensions, excluded.dimensions)
            RETURNING key, dimensions
            """,
            new
            {
                modelHash,
                modelId,
                dimensions,
            }
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
