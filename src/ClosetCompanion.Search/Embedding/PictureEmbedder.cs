using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Embedding;

/// <summary>
/// Embeds pictures of a store that a model has not embedded yet. Three stages work at the same time: pictures are read and
/// made ready, the encoder runs in batches, and vectors are saved. A stopped run goes on where it was.
/// </summary>
/// <remarks>
/// Batches are the chunks of <see cref="IEmbeddingQueue"/> and are saved whole, so a run that was stopped, or several on
/// several computers, end with the same vectors, bit for bit, as one that was not.
/// </remarks>
public sealed class PictureEmbedder(
    ICatalogStore store,
    ClipModel model,
    TimeProvider? timeProvider = null
)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>
    /// Embeds all that is missing, together with whoever else is at it, and ends when all is embedded. A picture that cannot
    /// be read is noted in the store and in the report.
    /// </summary>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public async Task<EmbeddingReport> EmbedMissingAsync(
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await AddMissingAsync(cancellationToken);
        return await EmbedWaitingAsync(progress, cancellationToken);
    }

    /// <summary>Has all that is missing wait to be embedded, by this program or another one.</summary>
    public async Task AddMissingAsync(CancellationToken cancellationToken = default)
    {
        await TakeOverAsync(cancellationToken);
        await store.EmbeddingQueue.AddMissingAsync(
            model.Manifest.PictureHash,
            EmbeddingShare.ChunkSize,
            cancellationToken
        );
    }

    /// <summary>Takes over the vectors that a store of the version before has under the hash of all files of the model.</summary>
    internal Task TakeOverAsync(CancellationToken cancellationToken = default) =>
        // A folder that lists no picture tower has one hash for both.
        model.Manifest.Hash == model.Manifest.PictureHash
            ? Task.CompletedTask
            : store.Embeddings.RenameAsync(
                model.Manifest.Hash,
                model.Manifest.PictureHash,
                cancellationToken
            );

    /// <summary>Has some pictures wait to be embedded, whether they were embedded before or not.</summary>
    public Task AddAgainAsync(
        IReadOnlyCollection<string> hashes,
        CancellationToken cancellationToken = default
    ) =>
        store.EmbeddingQueue.AddAgainAsync(
            model.Manifest.PictureHash,
            hashes,
            EmbeddingShare.ChunkSize,
            cancellationToken
        );

    /// <summary>Embeds all that waits, together with whoever else is at it, and ends when all is embedded.</summary>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public Task<EmbeddingReport> EmbedWaitingAsync(
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => RunAsync(share => share.UntilDoneAsync, progress, cancellationToken);

    /// <summary>Helps whoever embeds, as long as there is something that nobody has.</summary>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public Task<EmbeddingReport> HelpAsync(CancellationToken cancellationToken = default) =>
        RunAsync(share => share.WhatWaitsAsync, progress: null, cancellationToken);

    /// <summary>Embeds some pictures at once, as far as they are not embedded, whatever else waits.</summary>
    /// <param name="hashes">The names of the pictures.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public Task<EmbeddingReport> EmbedNowAsync(
        IReadOnlyCollection<string> hashes,
        CancellationToken cancellationToken = default
    ) => RunAsync(share => token => share.OwnAsync(hashes, token), null, cancellationToken);

    private async Task<EmbeddingReport> RunAsync(
        Func<EmbeddingShare, Func<CancellationToken, IAsyncEnumerable<EmbeddingChunk>>> chunksOf,
        IProgress<StartProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var share = new EmbeddingShare(
            store.EmbeddingQueue,
            model.Manifest.PictureHash,
            _time
        );
        return await new EmbeddingRun(store, model, share, chunksOf(share), progress).RunAsync(
            cancellationToken
        );
    }
}
