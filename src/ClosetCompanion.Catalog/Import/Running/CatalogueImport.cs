using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>
/// Brings a catalogue to what a source holds: adds, changes and retires products. A second import of the same source changes
/// nothing; a cancelled or killed one leaves whole products and goes on when it is run again.
/// </summary>
/// <remarks>
/// Rows are written some hundred at a time. Pictures are kept before the products that name them are committed, so a kill at
/// any moment leaves whole products, and at worst pictures that no product shows yet.
/// </remarks>
/// <param name="source">What to read.</param>
/// <param name="catalogue">Where it goes; it is made when there is none.</param>
public sealed class CatalogueImport(IProductSource source, CatalogueName catalogue)
{
    private const int ProductsAtOnce = 500;

    private readonly RowFilter _rows = new();
    private readonly ImportCounts _counts = new();
    private readonly List<ProductChange> _pending = new(ProductsAtOnce);
    private readonly List<(string Id, string? File, long? Line)> _places = new(ProductsAtOnce);

    /// <summary>Imports into a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="progress">Told every few rows.</param>
    /// <param name="cancellationToken">Stops the import; what is committed by then stays.</param>
    /// <exception cref="CatalogException">
    /// The source cannot be read or holds nothing usable, or another import into the store is running.
    /// </exception>
    public async Task<ImportReport> RunAsync(
        ICatalogStore store,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        await using IAsyncDisposable held =
            await store.Products.TryHoldAsync(cancellationToken)
            ?? throw new CatalogException(
                $"Another import into {store.Location} is running. Wait until it is done, then try again."
            )
            {
                IsBusy = true,
            };
        await ReadAsync(store.Pictures.KeepAsync, WriteAsync, progress, cancellationToken);
        IReadOnlyList<string> retired = await store.Products.FinishImportAsync(
            catalogue,
            source.Description,
            _rows.StillThere,
            cancellationToken
        );
        return _counts.Report(_rows, retired) with { Notes = source.Notes };

        Task<IReadOnlyList<ProductWrite>> WriteAsync(
            IReadOnlyList<ProductChange> changes,
            CancellationToken token
        ) => store.Products.WriteAsync(catalogue, source.Description, changes, token);
    }

    /// <summary>Says what an import would do, and writes nothing.</summary>
    /// <param name="store">What products are compared with; null where there is no store yet.</param>
    /// <param name="progress">Told every few rows.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CatalogException">The source cannot be read or holds nothing usable.</exception>
    public async Task<ImportReport> PreviewAsync(
        ICatalogStore? store,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await ReadAsync(
            (picture, _) => Task.FromResult(KeptPicture.Of(picture.Span)),
            CompareAsync,
            progress,
            cancellationToken
        );
        IReadOnlyList<string> retired = store is null
            ? []
            : await store.Products.FindUnseenAsync(catalogue, _rows.StillThere, cancellationToken);
        return _counts.Report(_rows, retired) with { Notes = source.Notes };

        async Task<IReadOnlyList<ProductWrite>> CompareAsync(
            IReadOnlyList<ProductChange> changes,
            CancellationToken token
        ) =>
            store is null
                ? [.. changes.Select(_ => ProductWrite.Added)]
                : await store.Products.CompareAsync(catalogue, changes, token);
    }

    private async Task ReadAsync(
        Func<ReadOnlyMemory<byte>, CancellationToken, Task<KeptPicture>> keepAsync,
        Func<
            IReadOnlyList<ProductChange>,
            CancellationToken,
            Task<IReadOnlyList<ProductWrite>>
        > writeAsync,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var reporter = new ImportProgressReporter(
            progress,
            await source.CountAsync(cancellationToken)
        );
        await foreach (SourceRow row in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reporter.CountRow();
            if (_rows.LetsThrough(row))
            {
                _pending.Add(await KeepAsync(row));
                _places.Add((row.Product!.Id, row.File, row.Line));
            }
            if (_pending.Count == ProductsAtOnce)
            {
                await WritePendingAsync();
            }
        }
        if (_rows.Seen.Count == 0)
        {
            throw NothingUsable();
        }
        await WritePendingAsync();
        reporter.Finish();

        async Task<ProductChange> KeepAsync(SourceRow row)
        {
            var pictures = new List<KeptPicture>(row.Pictures.Count);
            foreach (ReadOnlyMemory<byte> picture in row.Pictures)
            {
                pictures.Add(await keepAsync(picture, cancellationToken));
            }
            pictures.AddRange(row.KeptPictures);
            return new ProductChange(row.Product!, [.. pictures.Distinct()]);
        }

        async Task WritePendingAsync()
        {
            _counts.Add(_places, await writeAsync(_pending, cancellationToken));
            _pending.Clear();
            _places.Clear();
        }
    }

    private CatalogException NothingUsable() =>
        new(
            _rows.Skipped.Count == 0
                ? $"There is no product in {source.Description}; the catalogue {catalogue} stays as it is."
                : $"No row of {source.Description} can be used; the catalogue {catalogue} stays as it is. {_rows.Skipped[0].Where}: {_rows.Skipped[0].Reason}"
        );
}
