using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>From encoded pictures to vectors: every core decodes a batch and embeds it, so that none waits for another.</summary>
internal sealed class PicturePipeline(PictureProcessor processor, ImageEncoder encoder, int threads)
{
    private readonly BatchPlan _plan = new(threads, ImageEncoder.BatchSize);

    /// <summary>Embeds encoded pictures, in their order.</summary>
    /// <exception cref="PictureException">A picture cannot be read; the error says which one and why.</exception>
    public async Task<float[][]> EmbedAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        var embeddings = new float[pictures.Count][];
        await _plan.RunAsync(
            pictures.Count,
            (batch, token) =>
            {
                using var pixels = new PixelBatch(batch.Count, processor.TensorLength);
                for (var index = 0; index < batch.Count; index++)
                {
                    token.ThrowIfCancellationRequested();
                    Preprocess(pictures, batch.First + index, pixels[index]);
                }

                encoder.Encode(pixels.Pixels, batch, token).CopyTo(embeddings, batch.First);
            },
            cancellationToken
        );
        return embeddings;
    }

    /// <summary>Embeds <paramref name="count"/> pixel tensors that lie one after another.</summary>
    public async Task<float[][]> EmbedAsync(
        ReadOnlyMemory<float> pixels,
        int count,
        CancellationToken cancellationToken
    )
    {
        var length = processor.TensorLength;
        var embeddings = new float[count][];
        await _plan.RunAsync(
            count,
            (batch, token) =>
                encoder
                    .Encode(pixels.Slice(batch.First * length, batch.Count * length), batch, token)
                    .CopyTo(embeddings, batch.First),
            cancellationToken
        );
        return embeddings;
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
