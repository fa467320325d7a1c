using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Pictures that go through the encoder together.</summary>
internal sealed class PictureBatch(int capacity)
{
    private readonly List<PreparedPicture> pictures = new(capacity);
    private float[] pixels = [];
    private int readable;

    public bool IsEmpty => pictures.Count == 0;

    public bool IsFull => pictures.Count == capacity;

    public void Add(PreparedPicture picture)
    {
        pictures.Add(picture);
        if (picture.Pixels is { } tensor)
        {
            if (pixels.Length == 0)
            {
                pixels = new float[capacity * tensor.Length];
            }
            tensor.CopyTo(pixels, readable++ * tensor.Length);
        }
    }

    /// <summary>Embeds what was added and empties the batch. Pictures without pixels get no vector.</summary>
    public async Task<PictureEmbedding[]> EncodeAsync(
        ClipModel model,
        CancellationToken cancellationToken
    )
    {
        var used = pixels.AsMemory(0, pixels.Length / capacity * readable);
        var vectors =
            readable == 0 ? [] : await model.EmbedPixelsAsync(used, readable, cancellationToken);
        var next = 0;
        PictureEmbedding[] embeddings =
        [
            .. pictures.Select(picture => new PictureEmbedding(
                picture.Hash,
                picture.Pixels is null ? null : vectors[next++]
            )),
        ];
        pictures.Clear();
        readable = 0;
        return embeddings;
    }
}
