using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Embedding;

/// <summary>
/// Embeds the pictures of a store that a model has not embedded yet. Three stages work at the same time: pictures are
/// read and made ready, the encoder runs in batches, and vectors are saved. A stopped run goes on where it was.
/// </summary>
/// <remarks>
/// Batches follow the order of the store and are saved whole, so a run that was stopped ends with the same vectors, bit
/// for bit, as one that was not.
/// </remarks>
public sealed class PictureEmbedder(ICatalogStore store, ClipModel model)
{
    /// <summary>Embeds all that is missing. A picture that cannot be read is noted in the store and in the report.</summary>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public async Task<EmbeddingReport> EmbedMissingAsync(
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var hashes = await store.Embeddings.GetMissingAsync(model.Manifest.Hash, cancellationToken);
        return await EmbedAsync(hashes, progress, cancellationToken);
    }

    /// <summary>Embeds some pictures, whether they were embedded before or not.</summary>
    /// <param name="hashes">The names of the pictures.</param>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public async Task<EmbeddingReport> EmbedAsync(
        IReadOnlyList<string> hashes,
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        return hashes.Count == 0
            ? new EmbeddingReport(0, [])
            : await new EmbeddingRun(store, model, hashes, progress).RunAsync(cancellationToken);
    }
}
