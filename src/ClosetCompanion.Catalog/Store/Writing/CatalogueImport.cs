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
    private const int RowsPerProgress = 25;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<PendingProduct> _pending = new(ProductsPerTransaction);
    private readonly List<SkippedRow> _skipped = [];
    private int _added;
    private int _changed;
    private int _unchanged;

    public async Task<ImportReport> RunAsync(
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        files.Prepare();
        int? total = await source.CountAsync(cancellationToken);
        using SqliteConnection connection = database.Open();
        using var writer = new ProductWriter(connection);
        long? key = null;
        int done = 0;
        await foreach (SourceRow row in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done++ % RowsPerProgress == 0)
            {
                progress?.Report(new ImportProgress(done, total));
            }
            if (FindProblem(row) is { } problem)
            {
                _skipped.Add(new SkippedRow(row.Where, problem));
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
            throw NothingUsable();
        }
        WritePending(catalogueKey, writer);
        int retired = CatalogueWriter.Finish(
            connection,
            catalogueKey,
            source.Description,
            _seen,
            timeProvider.GetUtcNow()
        );
        progress?.Report(new ImportProgress(done, total));
        return new ImportReport
        {
            Added = _added,
            Changed = _changed,
            Unchanged = _unchanged,
            Retired = retired,
            Skipped = _skipped,
        };
    }

    private string? FindProblem(SourceRow row)
    {
        if (RowRules.FindProblem(row) is { } problem)
        {
            return problem;
        }
        return _seen.Add(row.Product!.Id)
            ? null
            : $"The id {row.Product.Id} stands in an earlier row already; that row was used.";
    }

    private void Take(SourceRow row, long key, ProductWriter writer)
    {
        List<StoredPicture> pictures = Keep(row.Pictures);
        byte[] contentHash = ProductFingerprint.Of(row.Product!, pictures);
        ProductState? state = writer.Find(key, row.Product!.Id);
        if (
            state is { Retired: false } known
            && known.ContentHash.AsSpan().SequenceEqual(contentHash)
        )
        {
            _unchanged++;
            return;
        }
        _ = state is { Retired: false } ? _changed++ : _added++;
        _pending.Add(new PendingProduct(row.Product, pictures, contentHash, IsNew: state is null));
    }

    private List<StoredPicture> Keep(IReadOnlyList<ReadOnlyMemory<byte>> pictures)
    {
        var kept = new List<StoredPicture>(pictures.Count);
        foreach (ReadOnlyMemory<byte> picture in pictures)
        {
            var stored = new StoredPicture(PictureFiles.HashOf(picture.Span), picture.Length);
            if (!kept.Contains(stored))
            {
                files.Keep(stored.Hash, picture.Span);
                kept.Add(stored);
            }
        }
        return kept;
    }

    private void WritePending(long key, ProductWriter writer)
    {
        if (_pending.Count > 0)
        {
            writer.Write(key, _pending);
            _pending.Clear();
        }
    }

    private CatalogException NothingUsable() =>
        new(
            _skipped.Count == 0
                ? $"There is no product in {source.Description}; the catalogue {catalogue} stays as it is."
                : $"No row of {source.Description} can be used; the catalogue {catalogue} stays as it is. {_skipped[0].Where}: {_skipped[0].Reason}"
        );
}
