using System.Threading.Channels;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Embedding;

/// <summary>
/// Embeds the pictures of a store that a model has not embedded yet. Three stages work at the same time: pictures are
/// read and made ready, the encoder runs in batches, and vectors are saved. A stopped run goes on where it was.
/// </summary>
public sealed class PictureEmbedder(CatalogStore store, ClipModel model)
{
    private const int BatchSize = 32;

    // Reading a picture takes a small part of the time of encoding it; more threads would only take cores from the encoder.
    private static readonly int ReadingThreads = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Embeds all that is missing. A picture that cannot be read is noted in the store and in the report.</summary>
    /// <param name="progress">Is told each time that vectors were saved; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops the work; what was saved stays.</param>
    public async Task<EmbeddingReport> EmbedMissingAsync(
        IProgress<StartProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var hashes = await store.GetPicturesToEmbedAsync(model.Manifest.Hash, cancellationToken);
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
        var pictures = new PictureReader(store, model);
        var prepared = Channel.CreateBounded<PreparedPicture>(2 * BatchSize);
        var encoded = Channel.CreateBounded<PictureEmbedding[]>(8);
        var embedded = 0;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            RunStageAsync(ReadAsync, () => prepared.Writer.Complete(), stop),
            RunStageAsync(EncodeAsync, () => encoded.Writer.Complete(), stop),
            RunStageAsync(SaveAsync, () => { }, stop)
        );
        return new EmbeddingReport(embedded, pictures.Unreadable);

        Task ReadAsync(CancellationToken stopping) =>
            Parallel.ForEachAsync(
                hashes,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = ReadingThreads,
                    CancellationToken = stopping,
                },
                async (hash, token) =>
                {
                    if (await pictures.ReadAsync(hash, token) is { } picture)
                    {
                        await prepared.Writer.WriteAsync(picture, token);
                    }
                }
            );

        async Task EncodeAsync(CancellationToken stopping)
        {
            var batch = new PictureBatch(BatchSize);
            await foreach (var picture in prepared.Reader.ReadAllAsync(stopping))
            {
                batch.Add(picture);
                if (batch.IsFull)
                {
                    var vectors = await batch.EncodeAsync(model, stopping);
                    await encoded.Writer.WriteAsync(vectors, stopping);
                }
            }
            if (!batch.IsEmpty)
            {
                await encoded.Writer.WriteAsync(await batch.EncodeAsync(model, stopping), stopping);
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
                await store.SaveEmbeddingsAsync(modelId, modelHash, vectors, stopping);
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
