using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Photos;
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
    ITokenizer tokenizer,
    PhotoSet? photos = null
)
{
    private const int BatchSize = 256;
    private const int FewestOfWord = 10;

    /// <summary>Measures the model on a gallery that includes the development products, seen in the given size.</summary>
    public RetrievalMetrics Measure(
        DualEncoder model,
        IReadOnlyList<TrainingProduct> gallery,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        using var _ = inference_mode();
        model.BeginMeasuring();
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

    /// <summary>
    /// Precision among the first ten of the development products: for the catalogue's own words of kinds and colours, for
    /// pictures to others of their kind and colour, and for photos to their kind.
    /// </summary>
    public IReadOnlyDictionary<string, double> MeasureOthers(
        DualEncoder model,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        using var _ = inference_mode();
        model.BeginMeasuring();
        TrainingProduct[] products = [.. data.Development.DistinctBy(item => item.Picture)];
        var gallery = InBatches(
            products,
            chunk => EmbedPictures(model, chunk, size),
            cancellationToken
        );
        double Precision(float[] queries, IReadOnlyList<IReadOnlySet<long>> relevant) =>
            RetrievalEvaluator
                .Evaluate(queries, gallery, model.Dimensions, relevant, cancellationToken)
                .PrecisionAt10;

        double OfWords(Func<Product, string?> attribute)
        {
            var values = products
                .Index()
                .Where(item => attribute(item.Item.Product) is not null)
                .GroupBy(item => attribute(item.Item.Product)!, item => (long)item.Index)
                .Where(group => group.Count() >= FewestOfWord)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToList();
            var words = InBatches(
                [.. values.Select(group => group.Key)],
                chunk => EmbedTexts(model, chunk),
                cancellationToken
            );
            return Precision(words, [.. values.Select(group => group.ToHashSet())]);
        }

        var others = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["kind"] = OfWords(product => product.Kind),
            ["colour"] = OfWords(product => product.Colour),
        };
        if (photos is { Development.Count: > 0 })
        {
            var (asked, relevant) = PhotoQueries(model, products, photos, size, cancellationToken);
            others["photos"] = Precision(asked, relevant);
        }

        return others;
    }

    private (float[] Queries, IReadOnlyList<IReadOnlySet<long>> Relevant) PhotoQueries(
        DualEncoder model,
        TrainingProduct[] products,
        PhotoSet set,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        var labels = PhotoLabels.Load();
        var rows = products
            .Index()
            .ToLookup(item => item.Item.Product.Kind ?? "", item => (long)item.Index);
        var queries = InBatches(
            set.Development,
            chunk =>
                model.EmbedPictures(
                    augmentation.Normalise(
                        set.Pictures.Read([.. chunk.Select(photo => photo.Picture)]),
                        size.Width,
                        size.Height
                    )
                ),
            cancellationToken
        );
        return (
            queries,
            [
                .. set.Development.Select(photo =>
                    labels[photo.Label].Kinds.SelectMany(kind => rows[kind]).ToHashSet()
                ),
            ]
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
