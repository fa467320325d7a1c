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
            _importing,
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
            _changing,
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
                var embedding = await new PictureEmbedder(Store, Model, _time).EmbedNowAsync(
                    [.. products.SelectMany(product => product.Pictures ?? [])],
                    CancellationToken.None
                );
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
            _changing,
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
            _changing,
            () => Store.Products.RetireAsync(catalogue, ids, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Embeds the pictures of a scope's products again, also those that were embedded before. Searches go on meanwhile with
    /// the vectors that there are.
    /// </summary>
    /// <param name="scope">Whose catalogues, or the one catalogue.</param>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    /// <param name="goesOn">Whether an earlier run had begun: what it left is embedded, and nothing that it has done.</param>
    /// <returns>How many pictures were embedded, by this run and by those who helped it.</returns>
    public Task<int> EmbedAgainAsync(
        Scope scope,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default,
        bool goesOn = false
    ) =>
        ChangeAsync(
            _importing,
            async () =>
            {
                var embedder = new PictureEmbedder(Store, Model, _time);
                var pictures = new HashSet<string>(StringComparer.Ordinal);
                if (!goesOn)
                {
                    await foreach (
                        var product in Store.Products.ReadAsync(scope, cancellationToken)
                    )
                    {
                        pictures.UnionWith(product.Pictures);
                    }
                    await embedder.AddAgainAsync(pictures, cancellationToken);
                }
                var own = await embedder.EmbedWaitingAsync(progress, cancellationToken);
                // Others may have helped.
                return Math.Max(own.Embedded, pictures.Count - own.Unreadable.Count);
            },
            cancellationToken
        );

    /// <summary>Embeds what waits for it and nobody else has, whoever has put it there.</summary>
    /// <returns>How many pictures were embedded.</returns>
    public async Task<int> HelpEmbeddingAsync(CancellationToken cancellationToken = default) =>
        (await new PictureEmbedder(Store, Model, _time).HelpAsync(cancellationToken)).Embedded;

    /// <summary>
    /// Changes of one companion come one after another, and so do its imports; a change does not wait for an import. Each
    /// is in the index when it is reported as done.
    /// </summary>
    private async Task<T> ChangeAsync<T>(
        SemaphoreSlim turn,
        Func<Task<T>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var result = await changeAsync();
            await CatchUpAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }
}
