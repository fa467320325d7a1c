using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Reading;
using ClosetCompanion.Catalog.Postgres.Writing;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Catalogues and their products in PostgreSQL.</summary>
internal sealed class PostgresProducts(PostgresDatabase database, TimeProvider timeProvider)
    : IProductStore
{
    public Task<IReadOnlyList<CatalogueSummary>> GetCataloguesAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => CatalogueQueries.SummarizeAsync(connection, scope, cancellationToken),
            cancellationToken
        );

    public Task<StoredProduct?> FindAsync(
        Scope scope,
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection =>
                ProductQueries
                    .FindAsync(connection, scope, catalogue, [id], cancellationToken)
                    .FirstOrDefaultAsync(cancellationToken)
                    .AsTask(),
            cancellationToken
        );

    public Task<IReadOnlyList<StoredProduct>> GetPageAsync(
        Scope scope,
        long after,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<StoredProduct>>(
            async connection =>
                await ProductQueries
                    .ReadPageAsync(connection, scope, after, most, cancellationToken)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );

    public IAsyncEnumerable<StoredProduct> ReadAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    ) =>
        database.ReadAsync(
            connection => ProductQueries.ReadAllAsync(connection, scope, cancellationToken),
            cancellationToken
        );

    public async ValueTask<IAsyncDisposable?> TryHoldAsync(
        CancellationToken cancellationToken = default
    ) =>
        await database.TryAsync(
            () => HeldDatabase.TryTakeAsync(database, cancellationToken),
            cancellationToken
        );

    public async ValueTask<IAsyncDisposable> HoldPicturesAsync(
        CancellationToken cancellationToken = default
    ) =>
        await database.ExplainAsync(() =>
            HeldDatabase.HoldPicturesAsync(database, cancellationToken)
        );

    public Task<IReadOnlyList<ProductWrite>> CompareAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<ProductWrite>>(
            async connection =>
            {
                long? key = await CatalogueQueries.FindAsync(
                    connection,
                    catalogue,
                    cancellationToken
                );
                ProductComparison products = await ProductComparison.ReadAsync(
                    connection,
                    key,
                    changes.Select(change => change.Product.Id),
                    cancellationToken
                );
                return [.. changes.Select(change => products.Compare(change).Write)];
            },
            cancellationToken
        );

    public Task<IReadOnlyList<ProductWrite>> WriteAsync(
        CatalogueName catalogue,
        string source,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            writing =>
                ProductChanges.WriteAsync(
                    writing,
                    database.Tokenizer,
                    catalogue,
                    source,
                    changes,
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<IReadOnlyList<ProductWrite>> PatchAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            writing =>
                ProductChanges.PatchAsync(
                    writing,
                    database.Tokenizer,
                    catalogue,
                    patches,
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<int> RetireAsync(
        CatalogueName catalogue,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            async writing =>
                await CatalogueQueries.FindAsync(writing.Connection, catalogue, cancellationToken)
                    is { } key
                    ? await CatalogueWriter.RetireAsync(
                        writing,
                        key,
                        ids,
                        timeProvider.GetUtcNow(),
                        cancellationToken
                    )
                    : 0,
            cancellationToken
        );

    public Task<IReadOnlyList<string>> FinishImportAsync(
        CatalogueName catalogue,
        string source,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync<IReadOnlyList<string>>(
            async writing =>
            {
                if (
                    await CatalogueQueries.FindAsync(
                        writing.Connection,
                        catalogue,
                        cancellationToken
                    )
                    is not { } key
                )
                {
                    return [];
                }
                await CatalogueWriter.NoteSourceAsync(writing, key, source, cancellationToken);
                IReadOnlyList<string> unseen = await CatalogueWriter.FindUnseenAsync(
                    writing.Connection,
                    key,
                    seen,
                    cancellationToken
                );
                await CatalogueWriter.RetireAsync(
                    writing,
                    key,
                    unseen,
                    timeProvider.GetUtcNow(),
                    cancellationToken
                );
                return unseen;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<string>> FindUnseenAsync(
        CatalogueName catalogue,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            async connection =>
                await CatalogueQueries.FindAsync(connection, catalogue, cancellationToken)
                    is { } key
                    ? await CatalogueWriter.FindUnseenAsync(
                        connection,
                        key,
                        seen,
                        cancellationToken
                    )
                    : [],
            cancellationToken
        );
}
