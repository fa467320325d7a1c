using ClosetCompanion.Catalog.Import;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>One import: reads a source row by row and writes what differs, some hundred products at a time.</summary>
/// <remarks>
/// Picture files are in place before the products that name them are committed, so a kill at any moment leaves whole
/// products, and at worst picture files that no product names yet. Running it again finds what is there unchanged.
/// </remarks>
internal sealed class CatalogueImport(
    StoreDatabase database,
    PictureFiles files,
    IProductSource source,
    string catalogue,
    TimeProvider timeProvider
)
{
    private const int ProductsPerTransaction = 500;

    private readonly RowSieve _sieve = new();
    private readonly ImportTally _tally = new();
    private readonly List<PendingProduct> _pending = new(ProductsPerTransaction);

    public async Task<ImportReport> RunAsync(
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        files.Prepare();
        var told = new ImportProgressTeller(progress, await source.CountAsync(cancellationToken));
        using SqliteConnection connection = database.Open();
        using var writer = new ProductWriter(connection);
        long? key = null;
        await foreach (SourceRow row in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            told.CountRow();
            if (!_sieve.LetsThrough(row))
            {
                continue;
            }
            key ??= CatalogueWriter.GetOrAdd(connection, catalogue, source.Description);
            Take(row, key.Value, writer);
            if (_pending.Count == ProductsPerTransaction)
            {
                WritePending(key.Value, writer);
            }
        }
        if (key is not { } catalogueKey)
        {
            throw NothingUsable(source, catalogue, _sieve);
        }
        WritePending(catalogueKey, writer);
        int retired = CatalogueWriter.Finish(
            connection,
            catalogueKey,
            source.Description,
            _sieve.Seen,
            timeProvider.GetUtcNow()
        );
        told.Finish();
        return _tally.Report(_sieve, retired);
    }

    /// <summary>What to say when a source would leave a catalogue empty.</summary>
    public static CatalogException NothingUsable(
        IProductSource source,
        string catalogue,
        RowSieve sieve
    ) =>
        new(
            sieve.Skipped.Count == 0
                ? $"There is no product in {source.Description}; the catalogue {catalogue} stays as it is."
                : $"No row of {source.Description} can be used; the catalogue {catalogue} stays as it is. {sieve.Skipped[0].Where}: {sieve.Skipped[0].Reason}"
        );

    private void Take(SourceRow row, long key, ProductWriter writer)
    {
        var pictures = new List<StoredPicture>(row.Pictures.Count);
        foreach (ReadOnlyMemory<byte> picture in row.Pictures)
        {
            StoredPicture stored = StoredPicture.Of(picture);
            if (!pictures.Contains(stored))
            {
                files.Keep(stored.Hash, picture.Span);
                pictures.Add(stored);
            }
        }
        byte[] contentHash = ProductFingerprint.Of(row.Product!, pictures);
        ProductState? state = writer.Find(key, row.Product!.Id);
        if (_tally.Differs(state, contentHash))
        {
            _pending.Add(new PendingProduct(row.Product, pictures, contentHash, state is null));
        }
    }

    private void WritePending(long key, ProductWriter writer)
    {
        if (_pending.Count > 0)
        {
            writer.Write(key, _pending);
            _pending.Clear();
        }
    }
}
