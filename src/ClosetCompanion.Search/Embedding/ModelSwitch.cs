using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Embedding;

/// <summary>
/// Changes the model that a store is searched with: embeds every picture with the new one beside the old vectors, and
/// switches when all are there. Searches go on with the old one until then; a stopped run goes on where it was.
/// </summary>
public static class ModelSwitch
{
    /// <summary>Embeds what the new model has not embedded yet, then switches.</summary>
    /// <param name="store">The store.</param>
    /// <param name="model">The new model.</param>
    /// <param name="name">Its name or its folder, by which it is found at the next start.</param>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; the old model stays in use.</param>
    /// <returns>What was embedded in this run.</returns>
    public static async Task<EmbeddingReport> RunAsync(
        ICatalogStore store,
        ClipModel model,
        string name,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var embedder = new PictureEmbedder(store, model);
        var (embedded, unreadable) = (0, new List<UnreadablePicture>());
        EmbeddingReport last;
        do
        {
            // Once more for what an import brought meanwhile.
            last = await embedder.EmbedMissingAsync(progress, cancellationToken);
            embedded += last.Embedded;
            unreadable.AddRange(last.Unreadable);
        } while (last.Embedded > 0);
        await store.Settings.SetAsync(SettingNames.Model, name, cancellationToken);
        return new EmbeddingReport(embedded, [.. unreadable.Distinct()]);
    }
}
