using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Says which products of a catalogue have pictures that cannot be read, and why.</summary>
internal static class RefusedRows
{
    /// <summary>
    /// Those that were noted in the store, in this run or an earlier one, then those whose files could not be opened in
    /// this run.
    /// </summary>
    public static async Task<IReadOnlyList<SkippedRow>> ReadAsync(
        ICatalogStore store,
        ClipModel model,
        CatalogueName catalogue,
        IReadOnlyList<UnreadablePicture> ofThisRun,
        CancellationToken cancellationToken
    )
    {
        var scope = catalogue.Owner is { } owner ? Scope.Of(owner) : Scope.Public;
        var refused = await store.Embeddings.GetRefusedAsync(
            scope.Only(catalogue.Name),
            model.Manifest.Hash,
            cancellationToken
        );
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
        var known = refused.Select(picture => picture.PictureHash).ToHashSet();
        return
        [
            .. refused.Select(picture => new SkippedRow(
                $"picture of product {picture.ProductId}",
                reasons[picture.PictureHash]
            )),
            .. ofThisRun
                .Where(picture => !known.Contains(picture.Hash))
                .Select(picture => new SkippedRow($"picture {picture.Hash[..12]}", picture.Reason)),
        ];
    }
}
