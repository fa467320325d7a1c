using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Writing;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Embeddings in SQLite.</summary>
internal sealed class SqliteEmbeddings(SqliteDatabase database) : IEmbeddingStore
{
    public Task<IReadOnlyList<ModelUse>> GetModelsAsync(
        CancellationToken cancellationToken = default
    ) => database.QueryAsync(EmbeddingQueries.CountModels, cancellationToken);

    public Task<IReadOnlyList<string>> GetMissingAsync(
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => EmbeddingQueries.FindMissing(connection, modelHash),
            cancellationToken
        );

    public Task<IReadOnlyList<RefusedPicture>> GetRefusedAsync(
        Scope scope,
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => EmbeddingQueries.FindRefused(connection, scope, modelHash),
            cancellationToken
        );

    public Task SaveAsync(
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            writing =>
            {
                EmbeddingWriter.Write(writing, modelId, modelHash, embeddings);
                return true;
            },
            cancellationToken
        );

    public async Task RenameAsync(
        string modelHash,
        string newHash,
        CancellationToken cancellationToken = default
    )
    {
        // At every start: what is nearly always so must not wait for a writer.
        if (
            await database.QueryAsync(
                connection => EmbeddingQueries.Knows(connection, modelHash),
                cancellationToken
            )
        )
        {
            await database.WriteAsync(
                writing =>
                {
                    EmbeddingWriter.Rename(writing, modelHash, newHash);
                    return true;
                },
                cancellationToken
            );
        }
    }
}
