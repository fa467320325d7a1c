using System.Threading.Channels;
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
    private const int BatchSize = 32;

    // More than these would only take memory: the encoder is the slow stage.
    private const int BatchesAhead = 2;

    // Reading a picture takes a small part of the time of encoding it; more threads would only take cores from the encoder.
    private static readonly int _readingThreads = Math.Min(2, Environment.ProcessorCount);

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
        var (modelId, modelHash) = (model.Manifest.Id, model.Manifest.Hash);
        if (hashes.Count == 0)
        {
            return new EmbeddingReport(0, []);
        }
        var pictures = new PictureReader(store.Pictures, model);
        var prepared = Channel.CreateBounded<PictureBatch>(BatchesAhead);
        var unused = Channel.CreateUnbounded<AlignedPixels>();
        var encoded = Channel.CreateBounded<PictureEmbedding[]>(8);
        var embedded = 0;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            RunStageAsync(ReadAsync, () => prepared.Writer.Complete(), stop),
            RunStageAsync(EncodeAsync, () => encoded.Writer.Complete(), stop),
            RunStageAsync(SaveAsync, () => { }, stop)
        );
        return new EmbeddingReport(embedded, pictures.Unreadable);

        async Task ReadAsync(CancellationToken stopping)
        {
            foreach (var some in hashes.Chunk(BatchSize))
            {
                if (!unused.Reader.TryRead(out var pixels))
                {
                    pixels = new AlignedPixels(BatchSize * model.TensorLength);
                }
                var batch = new PictureBatch(some, pixels, model.TensorLength);
                await batch.ReadAsync(pictures, _readingThreads, stopping);
                await prepared.Writer.WriteAsync(batch, stopping);
            }
        }

        async Task EncodeAsync(CancellationToken stopping)
        {
            await foreach (var batch in prepared.Reader.ReadAllAsync(stopping))
            {
                await encoded.Writer.WriteAsync(await batch.EncodeAsync(model, stopping), stopping);
                unused.Writer.TryWrite(batch.Pixels);
            }
        }

        async Task SaveAsync(CancellationToken stopping)
        {
            var done = 0;
            while (await encoded.Reader.WaitToReadAsync(stopping))
            {
                // All that waits goes into one transaction: they grow by themselves where the disk is the slow part.
                var vectors = new List<PictureEmbedding>();
                while (encoded.Reader.TryRead(out var batch))
                {
                    vectors.AddRange(batch);
                }
                await store.Embeddings.SaveAsync(modelId, modelHash, vectors, stopping);
                done += vectors.Count;
                embedded += vectors.Count(vector => vector.Vector is not null);
                progress?.Report(new StartProgress("Embedding pictures", done, hashes.Count));
            }
        }
    }

    /// <summary>Runs one stage. When it ends, the next one is told that nothing more comes; when it fails, all stop.</summary>
    private static async Task RunStageAsync(
        Func<CancellationToken, Task> stage,
        Action complete,
        CancellationTokenSource stop
    )
    {
        try
        {
            await Task.Run(() => stage(stop.Token), stop.Token);
            complete();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
