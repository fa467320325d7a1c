using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store.Schema;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Says what an import would do, and writes nothing.</summary>
/// <param name="database">What products are compared with; null where there is no store yet.</param>
/// <param name="source">What would be imported.</param>
/// <param name="catalogue">The catalogue that it would go to.</param>
internal sealed class ImportPreview(
    StoreDatabase? database,
    IProductSource source,
    string catalogue
)
{
    private readonly RowSieve _sieve = new();
    private readonly ImportTally _tally = new();

    public async Task<ImportReport> RunAsync(
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        bool hasTables =
            database is not null
            && await new StoreUpgrade(database).HasTablesAsync(cancellationToken);
        using SqliteConnection? connection = hasTables ? database!.Open() : null;
        using ProductWriter? products = connection is null ? null : new ProductWriter(connection);
        long? key = connection is null ? null : CatalogueWriter.Find(connection, catalogue);
        var told = new ImportProgressTeller(progress, await source.CountAsync(cancellationToken));
        await foreach (SourceRow row in source.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            told.CountRow();
            if (_sieve.LetsThrough(row))
            {
                StoredPicture[] pictures = [.. row.Pictures.Select(StoredPicture.Of).Distinct()];
                _tally.Differs(
                    key is { } known ? products!.Find(known, row.Product!.Id) : null,
                    ProductFingerprint.Of(row.Product!, pictures)
                );
            }
        }
        if (_sieve.Seen.Count == 0)
        {
            throw CatalogueImport.NothingUsable(source, catalogue, _sieve);
        }
        told.Finish();
        int gone = key is { } catalogueKey
            ? CatalogueWriter.FindGone(connection!, null, catalogueKey, _sieve.Seen).Count
            : 0;
        return _tally.Report(_sieve, gone);
    }
}
