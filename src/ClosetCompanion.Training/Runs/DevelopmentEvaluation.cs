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
/// that title is relevant. Among the first ten products also words and photos.
/// </summary>
internal sealed class DevelopmentEvaluation(
    TrainingSet data,
    PictureAugmentation augmentation,
    ITokenizer tokenizer,
    PhotoSet? photos = null
)
{
    private const int FewestOfWord = 10;

    private readonly string[] _titles =
    [
        .. data.Development.Select(item => item.Product.Title).Distinct(StringComparer.Ordinal),
    ];

    private readonly TrainingProduct[] _pictures =
    [
        .. data.Development.DistinctBy(item => item.Picture),
    ];

    /// <summary>Every text that is asked for.</summary>
    public IEnumerable<string> Texts =>
        _titles
            .Concat(Words(product => product.Kind).Select(word => word.Key))
            .Concat(Words(product => product.Colour).Select(word => word.Key));

    /// <summary>
    /// Titles among the development products, and precision among the first ten of their pictures: for the catalogue's
    /// own words of kinds and colours, and for photos to their kind.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="size">Width and height of the pictures.</param>
    /// <param name="ahead">What the towers make of all this, where they stay as they are; null to compute it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public DevelopmentFigures Measure(
        DualEncoder model,
        (int Width, int Height) size,
        ReadAhead? ahead,
        CancellationToken cancellationToken
    )
    {
        using var _ = inference_mode();
        model.BeginMeasuring();
        var vectors = new MeasuredVectors(model, tokenizer, augmentation, size, ahead);
        int[] numbers = [.. _pictures.Select(item => item.Picture)];
        var gallery = vectors.OfProducts(data.Pictures, numbers, cancellationToken);
        var others = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["kind"] = OfWords(vectors, gallery, product => product.Kind, cancellationToken),
            ["colour"] = OfWords(vectors, gallery, product => product.Colour, cancellationToken),
        };
        if (photos is { Development.Count: > 0 })
        {
            others["photos"] = OfPhotos(vectors, gallery, photos, cancellationToken);
        }

        return new DevelopmentFigures(
            OfTitles(
                vectors,
                ForEach(data.Development, numbers, gallery, model.Dimensions),
                cancellationToken
            ),
            others
        );
    }

    private RetrievalMetrics OfTitles(
        MeasuredVectors vectors,
        float[] pictures,
        CancellationToken cancellationToken
    )
    {
        var rowsOfTitle = data
            .Development.Select((item, row) => (item.Product.Title, Row: (long)row))
            .ToLookup(entry => entry.Title, entry => entry.Row, StringComparer.Ordinal);
        return RetrievalEvaluator.Evaluate(
            vectors.OfTexts(_titles, cancellationToken),
            pictures,
            vectors.Dimensions,
            [.. _titles.Select(title => rowsOfTitle[title].ToHashSet())],
            cancellationToken
        );
    }

    private double OfWords(
        MeasuredVectors vectors,
        float[] gallery,
        Func<Product, string?> attribute,
        CancellationToken cancellationToken
    )
    {
        var words = Words(attribute);
        return Precision(
            vectors.OfTexts([.. words.Select(word => word.Key)], cancellationToken),
            gallery,
            vectors.Dimensions,
            [.. words.Select(word => word.ToHashSet())],
            cancellationToken
        );
    }

    private double OfPhotos(
        MeasuredVectors vectors,
        float[] gallery,
        PhotoSet set,
        CancellationToken cancellationToken
    )
    {
        var labels = PhotoLabels.Load();
        var rows = _pictures
            .Index()
            .ToLookup(item => item.Item.Product.Kind ?? "", item => (long)item.Index);
        int[] numbers = [.. set.Development.Select(photo => photo.Picture)];
        return Precision(
            vectors.OfPhotos(set.Pictures, numbers, cancellationToken),
            gallery,
            vectors.Dimensions,
            [
                .. set.Development.Select(photo =>
                    labels[photo.Label].Kinds.SelectMany(kind => rows[kind]).ToHashSet()
                ),
            ],
            cancellationToken
        );
    }

    /// <summary>The words of an attribute that are common enough, and the places of their pictures.</summary>
    private List<IGrouping<string, long>> Words(Func<Product, string?> attribute) =>
        [
            .. _pictures
                .Index()
                .Where(item => attribute(item.Item.Product) is not null)
                .GroupBy(item => attribute(item.Item.Product)!, item => (long)item.Index)
                .Where(group => group.Count() >= FewestOfWord)
                .OrderBy(group => group.Key, StringComparer.Ordinal),
        ];

    private static double Precision(
        float[] queries,
        float[] gallery,
        int dimensions,
        IReadOnlyList<IReadOnlySet<long>> relevant,
        CancellationToken cancellationToken
    ) =>
        RetrievalEvaluator
            .Evaluate(queries, gallery, dimensions, relevant, cancellationToken)
            .PrecisionAt10;

    /// <summary>The vectors of distinct pictures, for each product its picture's.</summary>
    private static float[] ForEach(
        IReadOnlyList<TrainingProduct> products,
        int[] numbers,
        float[] vectors,
        int dimensions
    )
    {
        var rows = numbers.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var all = new float[products.Count * dimensions];
        foreach (var (place, product) in products.Index())
        {
            vectors
                .AsSpan(rows[product.Picture] * dimensions, dimensions)
                .CopyTo(all.AsSpan(place * dimensions));
        }

        return all;
    }
}
