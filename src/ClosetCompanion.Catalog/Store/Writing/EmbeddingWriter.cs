using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Writes what a model made of pictures.</summary>
internal static class EmbeddingWriter
{
    /// <summary>Writes all of them in one transaction.</summary>
    public static void Write(
        SqliteConnection connection,
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings
    )
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        int? dimensions = embeddings.FirstOrDefault(e => e.Vector is not null)?.Vector!.Length;
        using var putModel = new Statement(
            connection,
            """
            INSERT INTO models (hash, id, dimensions) VALUES (@1, @2, @3)
            ON CONFLICT (hash) DO UPDATE SET dimensions = coalesce(dimensions, excluded.dimensions)
            RETURNING key
            """,
            parameters: 3
        );
        using var getDimensions = new Statement(
            connection,
            "SELECT coalesce(dimensions, 0) FROM models WHERE key = @1",
            parameters: 1
        );
        using var putVector = new Statement(
            connection,
            "INSERT OR REPLACE INTO embeddings (model_key, picture_key, vector) SELECT @1, key, @3 FROM pictures WHERE hash = @2",
            parameters: 3
        );
        putModel.Enlist(transaction);
        getDimensions.Enlist(transaction);
        putVector.Enlist(transaction);
        long model = putModel.ReadKey(modelHash, modelId, dimensions);
        long expected = getDimensions.ReadKey(model);
        foreach (PictureEmbedding embedding in embeddings)
        {
            if (embedding.Vector is { } vector && vector.Length != expected)
            {
                throw new ArgumentException(
                    $"Vectors of the model {modelId} have {expected} numbers; that of the picture {embedding.PictureHash} has {vector.Length}.",
                    nameof(embeddings)
                );
            }
            putVector.Run(
                model,
                embedding.PictureHash,
                embedding.Vector is null ? null : VectorBlob.Write(embedding.Vector)
            );
        }
        transaction.Commit();
    }
}
