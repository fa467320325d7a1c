using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>Imports a source into a catalogue and embeds what is new.</summary>
    /// <returns>What the import did. Products without a readable picture are among the skipped rows.</returns>
    /// <exception cref="CatalogException">The source or the store cannot be used, or another import is running.</exception>
    public Task<ImportReport> ImportAsync(
        IProductSource source,
        CatalogueName catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            () =>
                new CatalogueImporter(Store, Model).RunAsync(
                    source,
                    catalogue,
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>
    /// Adds products to a catalogue or changes them, and embeds their pictures. Other products stay as they are.
    /// </summary>
    /// <param name="catalogue">Where they go; it is made when there is none.</param>
    /// <param name="products">
    /// The products, each with the hashes of its pictures, the main one first, which the store keeps already; null leaves
    /// the pictures as they are.
    /// </param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>
    /// What was done; pictures that could not be read are listed among the skipped. Null when an import into the store is
    /// running.
    /// </returns>
    public Task<ImportReport?> UpsertAsync(
        CatalogueName catalogue,
        IReadOnlyList<(Product Product, IReadOnlyList<string>? Pictures)> products,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            async () =>
            {
                var report = await new ProductUpdate(Store, catalogue).RunAsync(
                    products,
                    cancellationToken
                );
                if (report is null or { Added: 0, Changed: 0 })
                {
                    return report;
                }
                // What is stored by now is embedded and shown even when the asker goes away.
                var embedding = await EmbedAsync(progress: null, CancellationToken.None);
                var unreadable = embedding.Unreadable.Select(picture => new SkippedRow(
                    $"picture {picture.Hash[..12]}",
                    picture.Reason
                ));
                return report with { Skipped = [.. report.Skipped, .. unreadable] };
            },
            cancellationToken
        );

    /// <summary>Changes some fields of products on offer, such as price and stock.</summary>
    /// <returns>What was done with each, in their order; <see cref="ProductWrite.Unknown"/> where no product has the id.</returns>
    public Task<IReadOnlyList<ProductWrite>> PatchAsync(
        CatalogueName catalogue,
        IReadOnlyList<ProductPatch> patches,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            () => Store.Products.PatchAsync(catalogue, patches, cancellationToken),
            cancellationToken
        );

    /// <summary>Retires products: they are kept but no longer found.</summary>
    /// <returns>How many were on offer until now.</returns>
    public Task<int> RetireAsync(
        CatalogueName catalogue,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            () => Store.Products.RetireAsync(catalogue, ids, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Embeds the pictures of a scope's products again, also those that were embedded before. Searches go on meanwhile with
    /// the vectors that there are.
    /// </summary>
    /// <returns>How many pictures were embedded.</returns>
    public Task<int> EmbedAgainAsync(
        Scope scope,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            async () =>
            {
                var pictures = new List<string>();
                await foreach (var product in Store.Products.ReadAsync(scope, cancellationToken))
                {
                    pictures.AddRange(product.Pictures);
                }
                var report = await new PictureEmbedder(Store, Model).EmbedAsync(
                    [.. pictures.Distinct(StringComparer.Ordinal)],
                    progress,
                    cancellationToken
                );
                return report.Embedded;
            },
            cancellationToken
        );

    /// <summary>Changes of one companion come one after another; each is in the index when it is reported as done.</summary>
    private async Task<T> ChangeAsync<T>(
        Func<Task<T>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            var result = await changeAsync();
            await CatchUpAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _changing.Release();
        }
    }
}
