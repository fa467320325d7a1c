using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Pictures;
using ClosetCompanion.Catalog.Sqlite.Reading;
using ClosetCompanion.Catalog.Sqlite.Writing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Catalogues and their products in SQLite.</summary>
internal sealed class SqliteProducts(
    SqliteDatabase database,
    PictureFolder pictures,
    TimeProvider timeProvider
) : IProductStore
{
    public Task<IReadOnlyList<CatalogueSummary>> GetCataloguesAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => CatalogueQueries.Summarize(connection, scope),
            cancellationToken
        );

    public Task<StoredProduct?> FindAsync(
        Scope scope,
        string catalogue,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync(
            connection => ProductQueries.Find(connection, scope, catalogue, id),
            cancellationToken
        );

    public Task<IReadOnlyList<StoredProduct>> GetPageAsync(
        Scope scope,
        long after,
        int most,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<StoredProduct>>(
            connection => [.. ProductQueries.ReadPage(connection, scope, after, most)],
            cancellationToken
        );

    public IAsyncEnumerable<StoredProduct> ReadAsync(
        Scope scope,
        CancellationToken cancellationToken = default
    ) =>
        database.ReadAsync(
            connection => ProductQueries.ReadAll(connection, scope),
            cancellationToken
        );

    public async ValueTask<IAsyncDisposable?> TryHoldAsync(
        CancellationToken cancellationToken = default
    ) =>
        await database.ExplainAsync(
            () =>
            {
                FileLock? held = database.TryLock();
                if (held is not null)
                {
                    pictures.RemoveHalfWritten();
                }
                return Task.FromResult(held is null ? null : new HeldStore(held));
            },
            cancellationToken
        );

    public async ValueTask<IAsyncDisposable> HoldPicturesAsync(
        CancellationToken cancellationToken = default
    ) => new HeldStore(await database.HoldPicturesAsync(cancellationToken));

    public Task<IReadOnlyList<ProductWrite>> CompareAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductChange> changes,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<ProductWrite>>(
            connection =>
            {
                long? key = CatalogueQueries.Find(connection, catalogue);
                using var products = new ProductComparison(connection, key);
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
            writing => ProductChanges.Write(writing, catalogue, source, changes),
            cancellationToken
        );

    public Task<IReadOnlyList<ProductWrite>> PatchAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            writing => ProductChanges.Patch(writing, catalogue, patches),
            cancellationToken
        );

    public Task<int> RetireAsync(
        CatalogueName catalogue,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken = default
    ) =>
        database.WriteAsync(
            writing =>
                CatalogueQueries.Find(writing.Connection, catalogue) is { } key
                    ? CatalogueWriter.Retire(writing, key, ids, timeProvider.GetUtcNow())
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
            writing =>
            {
                if (CatalogueQueries.Find(writing.Connection, catalogue) is not { } key)
                {
                    return [];
                }
                CatalogueWriter.NoteSource(writing, key, source);
                List<string> unseen = CatalogueWriter.FindUnseen(writing.Connection, key, seen);
                CatalogueWriter.Retire(writing, key, unseen, timeProvider.GetUtcNow());
                return unseen;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<string>> FindUnseenAsync(
        CatalogueName catalogue,
        IReadOnlySet<string> seen,
        CancellationToken cancellationToken = default
    ) =>
        database.QueryAsync<IReadOnlyList<string>>(
            connection =>
                CatalogueQueries.Find(connection, catalogue) is { } key
                    ? CatalogueWriter.FindUnseen(connection, key, seen)
                    : [],
            cancellationToken
        );

    private sealed class HeldStore(FileLock held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
