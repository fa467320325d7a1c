using System.Threading.Channels;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Embedding;

/// <summary>One run over some pictures: three stages that work at the same time, with channels between them.</summary>
/// <param name="store">Where pictures come from and vectors go.</param>
/// <param name="model">Embeds.</param>
/// <param name="share">Where chunks are taken from.</param>
/// <param name="chunksAsync">Takes chunk after chunk.</param>
/// <param name="progress">Is told each time that vectors were saved.</param>
internal sealed class EmbeddingRun(
    ICatalogStore store,
    ClipModel model,
    EmbeddingShare share,
    Func<CancellationToken, IAsyncEnumerable<EmbeddingChunk>> chunksAsync,
    IProgress<StartProgress>? progress
)
{
    // More than these would only take memory: the encoder is the slow stage.
    private const int BatchesAhead = 2;
    private const int BatchesToSave = 8;

    // Reading a picture takes a small part of the time of encoding it; more threads would only take cores from the encoder.
    private static readonly int _readingThreads = Math.Min(2, Environment.ProcessorCount);

    private readonly PictureReader _pictures = new(store.Pictures, model);
    private readonly Channel<PictureBatch> _prepared = Channel.CreateBounded<PictureBatch>(
        BatchesAhead
    );
    private readonly Channel<AlignedPixels> _unused = Channel.CreateUnbounded<AlignedPixels>();
    private readonly Channel<(long Chunk, PictureEmbedding[] Vectors)> _encoded =
        Channel.CreateBounded<(long Chunk, PictureEmbedding[] Vectors)>(BatchesToSave);
    private int _embedded;

    /// <summary>Runs once.</summary>
    /// <param name="cancellationToken">Stops all stages; what was saved stays.</param>
    public async Task<EmbeddingReport> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            RunStageAsync(ReadAsync, () => _prepared.Writer.Complete(), stop),
            RunStageAsync(EncodeAsync, () => _encoded.Writer.Complete(), stop),
            RunStageAsync(SaveAsync, () => { }, stop)
        );
        return new EmbeddingReport(_embedded, _pictures.Unreadable);
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        await foreach (var chunk in chunksAsync(stopping))
        {
            if (!_unused.Reader.TryRead(out var pixels))
            {
                pixels = new AlignedPixels(EmbeddingShare.ChunkSize * model.TensorLength);
            }
            var batch = new PictureBatch(chunk, pixels, model.TensorLength);
            await batch.ReadAsync(_pictures, _readingThreads, stopping);
            await _prepared.Writer.WriteAsync(batch, stopping);
        }
    }

    private async Task EncodeAsync(CancellationToken stopping)
    {
        await foreach (var batch in _prepared.Reader.ReadAllAsync(stopping))
        {
            var vectors = await batch.EncodeAsync(model, stopping);
            await _encoded.Writer.WriteAsync((batch.Chunk, vectors), stopping);
            _unused.Writer.TryWrite(batch.Pixels);
        }
    }

    private async Task SaveAsync(CancellationToken stopping)
    {
        var (modelId, modelHash) = (model.Manifest.Id, model.Manifest.PictureHash);
        var done = 0;
        while (await _encoded.Reader.WaitToReadAsync(stopping))
        {
            // All that waits goes into one transaction: they grow by themselves where the disk is the slow part.
            var vectors = new List<PictureEmbedding>();
            var chunks = new List<long>();
            while (_encoded.Reader.TryRead(out var batch))
            {
                vectors.AddRange(batch.Vectors);
                chunks.Add(batch.Chunk);
            }
            if (vectors.Count > 0)
            {
                await store.Embeddings.SaveAsync(modelId, modelHash, vectors, stopping);
            }
            await share.FinishAsync(chunks, stopping);
            done += vectors.Count;
            _embedded += vectors.Count(vector => vector.Vector is not null);
            if (progress is not null)
            {
                var left = await store.EmbeddingQueue.CountAsync(modelHash, stopping);
                progress.Report(new StartProgress("Embedding pictures", done, done + left));
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
