using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Imports a source into a store and embeds the pictures that are new.</summary>
/// <remarks>Stopped at any moment and run again, it ends with the same store as if it had not been stopped.</remarks>
public sealed class CatalogueImporter(ICatalogStore store, ClipModel model)
{
    /// <summary>Brings a catalogue to what a source holds, then embeds.</summary>
    /// <returns>What the import did. Products without a readable picture are among the skipped rows.</returns>
    /// <exception cref="Catalog.CatalogException">The source or the store cannot be used; the message says why.</exception>
    public async Task<ImportReport> RunAsync(
        IProductSource source,
        CatalogueName catalogue,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var importing = StepProgress.For("Importing", progress);
        var looked = new CheckedSource(source, store.Pictures, new DecodingCheck(model));
        var report = await new CatalogueImport(looked, catalogue).RunAsync(
            store,
            importing,
            cancellationToken
        );
        var embedder = new PictureEmbedder(store, model);
        var embedding = await embedder.EmbedMissingAsync(progress, cancellationToken);
        return await RefusedRows.AddAsync(
            report,
            store,
            model,
            catalogue,
            embedding.Unreadable,
            cancellationToken
        );
    }
}
