using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Embedding;

namespace ClosetCompanion.Web.Hooks;

/// <summary>Brings a catalogue to what a shop says of one product.</summary>
internal sealed class ShopIntake(WebFetcher web, TimeProvider time)
{
    /// <summary>Adds, changes or retires.</summary>
    /// <returns>What was done, in words; null while an import holds the store.</returns>
    public async Task<string?> TakeAsync(
        Companion companion,
        ShopChange change,
        CancellationToken cancellationToken
    )
    {
        var rows = change.Product is null
            ? []
            : await ReadAsync(companion, change.Hook, change.Product.Value, cancellationToken);
        // A product whose picture cannot be had now keeps those that it has.
        (Product, IReadOnlyList<string>?)[] products =
        [
            .. rows.Where(row => (row.Product ?? row.WithoutPictures) is not null)
                .Select(row =>
                    row.Product is { } whole
                        ? (whole, [.. row.KeptPictures.Select(picture => picture.Hash)])
                        : (row.WithoutPictures!, (IReadOnlyList<string>?)null)
                ),
        ];
        var report =
            products.Length == 0
                ? new ImportReport()
                : await companion.UpsertAsync(change.Hook.Catalogue, products, cancellationToken);
        if (report is null)
        {
            return null;
        }

        var gone = await companion.Store.Hooks.ReplaceProductsAsync(
            change.Hook.Id,
            change.ShopId,
            [.. products.Select(product => product.Item1.Id)],
            cancellationToken
        );
        // A product that came by a feed may have the shop's own number as its id.
        string[] retired = products.Length == 0 ? [.. gone, change.ShopId] : [.. gone];
        var left =
            retired.Length == 0
                ? 0
                : await companion.RetireAsync(change.Hook.Catalogue, retired, cancellationToken);
        return $"{report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.SkippedCount} skipped, {left} retired";
    }

    // The shop's JSON is a feed of one product.
    private async Task<List<SourceRow>> ReadAsync(
        Companion companion,
        ShopHook hook,
        ReadOnlyMemory<byte> product,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.Combine(Path.GetTempPath(), $"closet-hook-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            var file = Path.Combine(folder, "product.json");
            await File.WriteAllBytesAsync(
                file,
                [.. "{\"products\":["u8, .. product.Span, .. "]}"u8],
                cancellationToken
            );
            var source = FetchingSource.Fetch(
                ProductSources.Open(
                    file,
                    new FeedSettings { PicturesAreFetched = true, TimeProvider = time }
                ),
                companion.Store,
                web,
                new AllowedHosts(hook.PictureHosts),
                time,
                new DecodingCheck(companion.Model)
            );
            return await source.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
