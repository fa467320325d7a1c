using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>What a model makes of pictures and texts while it is measured.</summary>
/// <param name="model">The model.</param>
/// <param name="tokenizer">Makes token ids of texts.</param>
/// <param name="augmentation">Makes pixels of pictures.</param>
/// <param name="size">Width and height of the pictures.</param>
/// <param name="ahead">What the towers make of all this, where they stay as they are; null to compute it.</param>
internal sealed class MeasuredVectors(
    DualEncoder model,
    ITokenizer tokenizer,
    PictureAugmentation augmentation,
    (int Width, int Height) size,
    ReadAhead? ahead
)
{
    private const int BatchSize = 256;

    /// <summary>Components of a vector.</summary>
    public int Dimensions => model.Dimensions;

    /// <summary>Unit vectors of products' pictures, by their numbers.</summary>
    public float[] OfProducts(
        PictureCache pictures,
        int[] numbers,
        CancellationToken cancellationToken
    ) =>
        InBatches(
            numbers,
            chunk => ahead?.EmbedProducts(chunk) ?? FromPixels(pictures, chunk),
            cancellationToken
        );

    /// <summary>Unit vectors of photos, by their numbers.</summary>
    public float[] OfPhotos(
        PictureCache photos,
        int[] numbers,
        CancellationToken cancellationToken
    ) =>
        InBatches(
            numbers,
            chunk => ahead?.EmbedPhotos(chunk) ?? FromPixels(photos, chunk),
            cancellationToken
        );

    /// <summary>Unit vectors of texts.</summary>
    public float[] OfTexts(string[] texts, CancellationToken cancellationToken) =>
        InBatches(
            Array.ConvertAll(texts, tokenizer.Encode),
            chunk => ahead?.EmbedTexts(chunk) ?? FromIds(chunk),
            cancellationToken
        );

    private Tensor FromPixels(PictureCache pictures, int[] numbers) =>
        model.EmbedPictures(
            augmentation.Normalise(pictures.Read(numbers), size.Width, size.Height)
        );

    private Tensor FromIds(int[][] texts)
    {
        var padded = PaddedTokens.From(texts);
        return model.EmbedTexts(tensor(padded.Ids, device: model.Device).view(-1, padded.Length));
    }

    private static float[] InBatches<T>(
        T[] items,
        Func<T[], Tensor> embed,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<float>();
        foreach (var chunk in items.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            vectors.AddRange(embed(chunk).cpu().data<float>());
        }

        return [.. vectors];
    }
}
