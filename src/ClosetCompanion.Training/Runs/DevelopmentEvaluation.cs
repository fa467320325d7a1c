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

    /// <summary>Measures the model on a gallery that includes the development products.</summary>
    public RetrievalMetrics Measure(
        DualEncoder model,
        IReadOnlyList<TrainingProduct> gallery,
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
            InBatches(gallery, chunk => EmbedPictures(model, chunk), cancellationToken),
            model.Dimensions,
            [.. titles.Select(title => rowsOfTitle[title].ToHashSet())],
            cancellationToken
        );
    }

    private Tensor EmbedTexts(DualEncoder model, string[] texts)
    {
        var column = CaptionColumn.From(texts, tokenizer.Encode);
        return model.EmbedTexts(tensor(column.Ids).view(-1, column.Length));
    }

    private Tensor EmbedPictures(DualEncoder model, TrainingProduct[] products)
    {
        var size = data.Pictures.BytesPerPicture;
        var planes = new byte[products.Length * size];
        for (var i = 0; i < products.Length; i++)
        {
            data.Pictures.Read(products[i].Picture, planes.AsSpan(i * size));
        }

        return model.EmbedPictures(augmentation.Normalise(planes));
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
            vectors.AddRange(embed(chunk).data<float>());
        }

        return [.. vectors];
    }
}
