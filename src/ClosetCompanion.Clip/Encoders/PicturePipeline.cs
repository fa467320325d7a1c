using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>From encoded pictures to vectors, batch by batch: the next one is decoded while the encoder works.</summary>
internal sealed class PicturePipeline(PictureProcessor processor, ImageEncoder encoder)
{
    /// <summary>Embeds encoded pictures, in their order.</summary>
    /// <exception cref="PictureException">A picture cannot be read; the error says which one and why.</exception>
    public async Task<float[][]> EmbedAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var embeddings = new List<float[]>(pictures.Count);
        var coming = PreprocessAsync(pictures, 0, stop.Token);
        try
        {
            while (embeddings.Count < pictures.Count)
            {
                using var batch = await coming;
                coming = PreprocessAsync(pictures, embeddings.Count + batch.Count, stop.Token);
                embeddings.AddRange(await EmbedAsync(batch.Pixels, batch.Count, stop.Token));
            }
        }
        finally
        {
            // After a failure nothing goes on reading the caller's pictures.
            await stop.CancelAsync();
            await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return [.. embeddings];
    }

    /// <summary>Embeds <paramref name="count"/> pixel tensors that lie one after another.</summary>
    public Task<float[][]> EmbedAsync(
        ReadOnlyMemory<float> pixels,
        int count,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                var length = processor.TensorLength;
                var embeddings = new List<float[]>(count);
                while (embeddings.Count < count)
                {
                    var batch = Math.Min(count - embeddings.Count, ImageEncoder.BatchSize);
                    var part = pixels.Slice(embeddings.Count * length, batch * length);
                    embeddings.AddRange(encoder.Encode(part, batch, cancellationToken));
                }

                return embeddings.ToArray();
            },
            cancellationToken
        );

    private async Task<PixelBatch> PreprocessAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        int first,
        CancellationToken cancellationToken
    )
    {
        var count = Math.Min(pictures.Count - first, ImageEncoder.BatchSize);
        var batch = new PixelBatch(count, processor.TensorLength);
        try
        {
            await Parallel.ForAsync(
                0,
                count,
                cancellationToken,
                (index, _) =>
                {
                    Preprocess(pictures, first + index, batch[index]);
                    return ValueTask.CompletedTask;
                }
            );
            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    private void Preprocess(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        int index,
        Span<float> tensor
    )
    {
        try
        {
            processor.Process(pictures[index], tensor);
        }
        catch (PictureException problem)
        {
            var which = pictures.Count == 1 ? "" : $"Picture {index + 1} of {pictures.Count}: ";
            throw new PictureException(problem.Error, which + problem.Message, problem)
            {
                Index = index,
            };
        }
    }
}
