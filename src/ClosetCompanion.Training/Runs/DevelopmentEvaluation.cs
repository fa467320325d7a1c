using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// Text to image retrieval on titles that training never saw: each distinct title is a query, and every product with
/// that title is relevant.
/// </summary>
internal sealed class DevelopmentEvaluation(
    TrainingSet data,
    PictureAugmentation augmentation,
    ClipTokenizer tokenizer
)
{
    private const int BatchSize = 256;

    /// <summary>Measures the model on a gallery that includes the development products, seen in the given size.</summary>
    public RetrievalMetrics Measure(
        DualEncoder model,
        IReadOnlyList<TrainingProduct> gallery,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        using var _ = inference_mode();
        model.eval();
        var rowsOfTitle = gallery
            .Select((item, row) => (item.Product.Title, Row: (long)row))
            .ToLookup(entry => entry.Title, entry => entry.Row, StringComparer.Ordinal);
        var titles = data
            .Development.Select(item => item.Product.Title)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return RetrievalEvaluator.Evaluate(
            InBatches(titles, chunk => EmbedTexts(model, chunk), cancellationToken),
            InBatches(gallery, chunk => EmbedPictures(model, chunk, size), cancellationToken),
            model.Dimensions,
            [.. titles.Select(title => rowsOfTitle[title].ToHashSet())],
            cancellationToken
        );
    }

    private Tensor EmbedTexts(DualEncoder model, string[] texts)
    {
        var padded = PaddedTokens.From(Array.ConvertAll(texts, tokenizer.Encode));
        return model.EmbedTexts(tensor(padded.Ids, device: model.Device).view(-1, padded.Length));
    }

    private Tensor EmbedPictures(
        DualEncoder model,
        TrainingProduct[] products,
        (int Width, int Height) size
    )
    {
        var planes = data.Pictures.Read([.. products.Select(product => product.Picture)]);
        return model.EmbedPictures(augmentation.Normalise(planes, size.Width, size.Height));
    }

    private static float[] InBatches<T>(
        IReadOnlyList<T> items,
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
