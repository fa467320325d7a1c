using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Says which products of a catalogue have pictures that cannot be read, and why.</summary>
internal static class RefusedRows
{
    /// <summary>
    /// Adds to a report what was noted in the store, in this run or an earlier one, then pictures whose files could not be
    /// opened in this run.
    /// </summary>
    public static async Task<ImportReport> AddAsync(
        ImportReport report,
        ICatalogStore store,
        ClipModel model,
        CatalogueName catalogue,
        IReadOnlyList<UnreadablePicture> ofThisRun,
        CancellationToken cancellationToken
    )
    {
        var scope = (catalogue.Owner is { } owner ? Scope.Of(owner) : Scope.Public).Only(
            catalogue.Name
        );
        var refused = await store.Embeddings.GetRefusedAsync(
            scope,
            model.Manifest.PictureHash,
            cancellationToken
        );
        var reasons = await ReadReasonsAsync(refused, ofThisRun, store, model, cancellationToken);
        var products = new List<UnreadableProduct>();
        foreach (var pictures in refused.GroupBy(picture => picture.ProductId))
        {
            var product = await store.Products.FindAsync(
                scope,
                catalogue.Name,
                pictures.Key,
                cancellationToken
            );
            var hashes = pictures.Select(picture => picture.PictureHash).ToHashSet();
            var hasNone = product?.Pictures.All(hashes.Contains) != false;
            products.AddRange(
                hashes.Select(hash => new UnreadableProduct(pictures.Key, reasons[hash], hasNone))
            );
        }
        var known = refused.Select(picture => picture.PictureHash).ToHashSet();
        var whole = report.WithUnreadable(products);
        return whole with
        {
            Partial =
            [
                .. whole.Partial,
                .. ofThisRun
                    .Where(picture => !known.Contains(picture.Hash))
                    .Select(picture => new SkippedRow(
                        $"picture {picture.Hash[..12]}",
                        picture.Reason
                    )),
            ],
        };
    }

    private static async Task<Dictionary<string, string>> ReadReasonsAsync(
        IReadOnlyList<RefusedPicture> refused,
        IReadOnlyList<UnreadablePicture> ofThisRun,
        ICatalogStore store,
        ClipModel model,
        CancellationToken cancellationToken
    )
    {
        var reasons = ofThisRun.ToDictionary(
            picture => picture.Hash,
            picture => picture.Reason,
            StringComparer.Ordinal
        );
        var pictures = new PictureReader(store.Pictures, model);
        foreach (var hash in refused.Select(picture => picture.PictureHash).Distinct())
        {
            if (!reasons.ContainsKey(hash))
            {
                // Only that it was refused is stored; the reason shows again when it is read again.
                await pictures.ReadAsync(hash, new float[model.TensorLength], cancellationToken);
                reasons[hash] =
                    pictures.Unreadable.FirstOrDefault(picture => picture.Hash == hash)?.Reason
                    ?? "It could not be read when it was embedded.";
            }
        }
        return reasons;
    }
}
