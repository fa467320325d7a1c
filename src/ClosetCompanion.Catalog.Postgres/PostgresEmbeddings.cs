using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Embeddings in PostgreSQL.</summary>
internal sealed class PostgresEmbeddings(PostgresDatabase database) : IEmbeddingStore
{
    public Task<IReadOnlyList<ModelUse>> GetModelsAsync(
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => EmbeddingQueries.CountModelsAsync(connection, cancellationToken),
            cancellationToken
        );

    public Task<IReadOnlyList<string>> GetMissingAsync(
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                EmbeddingQueries.FindMissingAsync(connection, modelHash, cancellationToken),
            cancellationToken
        );

    public Task<IReadOnlyList<RefusedPicture>> GetRefusedAsync(
        Scope scope,
        string modelHash,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                EmbeddingQueries.FindRefusedAsync(connection, scope, modelHash, cancellationToken),
            cancellationToken
        );

    public Task SaveAsync(
        string modelId,
        string modelHash,
        IReadOnlyList<PictureEmbedding> embeddings,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            async writing =>
            {
                await EmbeddingWriter.WriteAsync(
                    writing,
                    modelId,
                    modelHash,
                    embeddings,
                    cancellationToken
                );
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
                connection => EmbeddingQueries.KnowsAsync(connection, modelHash, cancellationToken),
                cancellationToken
            )
        )
        {
            await database.WriteAsync(
                async writing =>
                {
                    await EmbeddingWriter.RenameAsync(
                        writing,
                        modelHash,
                        newHash,
                        cancellationToken
                    );
                    return true;
                },
                cancellationToken
            );
        }
    }
}
