using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Pictures that go through the encoder together, in a fixed order: what an encoder makes of a picture depends in its last bits on its neighbours.</summary>
/// <param name="chunk">The pictures.</param>
/// <param name="pixels">Memory for their pixel tensors.</param>
/// <param name="tensorLength">The floats of one pixel tensor.</param>
internal sealed class PictureBatch(EmbeddingChunk chunk, AlignedPixels pixels, int tensorLength)
{
    private readonly PictureState[] _states = new PictureState[chunk.Pictures.Count];

    /// <summary>The chunk of the queue that it is made of.</summary>
    public long Chunk => chunk.Key;

    /// <summary>The memory of its pixel tensors, for another batch.</summary>
    public AlignedPixels Pixels => pixels;

    /// <summary>Reads all pictures on several threads.</summary>
    public Task ReadAsync(PictureReader reader, int threads, CancellationToken cancellationToken) =>
        Parallel.ForAsync(
            0,
            chunk.Pictures.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = cancellationToken,
            },
            async (place, token) =>
                _states[place] = await reader.ReadAsync(chunk.Pictures[place], Tensor(place), token)
        );

    /// <summary>Embeds what was read. Pictures that were refused get no vector; those whose file is absent are left out.</summary>
    public async Task<PictureEmbedding[]> EncodeAsync(
        ClipModel model,
        CancellationToken cancellationToken
    )
    {
        var ready = CloseGaps();
        var used = pixels.Memory[..(ready * tensorLength)];
        var vectors =
            ready == 0 ? [] : await model.EmbedPixelsAsync(used, ready, cancellationToken);
        var next = 0;
        return
        [
            .. chunk
                .Pictures.Zip(_states)
                .Where(picture => picture.Second != PictureState.Absent)
                .Select(picture => new PictureEmbedding(
                    picture.First,
                    picture.Second == PictureState.Ready ? vectors[next++] : null
                )),
        ];
    }

    private Memory<float> Tensor(int place) =>
        pixels.Memory.Slice(place * tensorLength, tensorLength);

    private int CloseGaps()
    {
        var ready = 0;
        for (var place = 0; place < _states.Length; place++)
        {
            if (_states[place] == PictureState.Ready)
            {
                if (place != ready)
                {
                    Tensor(place).CopyTo(Tensor(ready));
                }
                ready++;
            }
        }
        return ready;
    }
}
