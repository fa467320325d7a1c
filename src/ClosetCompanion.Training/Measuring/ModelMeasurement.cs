using System.Numerics.Tensors;
using ClosetCompanion.Catalog;
using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Search.Describing;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Photos;

namespace ClosetCompanion.Training.Measuring;

/// <summary>
/// Measures a model folder, that is the ONNX files which people run, with all products as the gallery and by vectors alone
/// (docs/evaluation.md has the protocol).
/// </summary>
/// <param name="model">The model.</param>
/// <param name="data">The products; their decoded pictures have the model's size.</param>
/// <param name="photos">Photos of garments; null for none.</param>
/// <param name="gallery">What a model with the same picture tower made of the products; null where nobody knows.</param>
internal sealed class ModelMeasurement(
    ClipModel model,
    TrainingSet data,
    PhotoSet? photos,
    GalleryVectors? gallery = null
)
{
    private const int AtOnce = 64;
    private const int PictureQueries = 1000;

    private readonly PlanePixels _pixels = new(model.Manifest.Image);
    private readonly TrainingProduct[] _gallery = [.. data.All.DistinctBy(item => item.Product.Id)];
    private GalleryVectors? _vectors = gallery;

    /// <summary>What <c>model.json</c> tells: the scales of attributes, and everything that is measured with them.</summary>
    public async Task<ModelFindings> FindAsync(
        HeldBack heldBack,
        CancellationToken cancellationToken
    )
    {
        var scales = await FitAttributesAsync(heldBack, cancellationToken);
        return new ModelFindings(await MeasureAsync(heldBack, scales, cancellationToken), scales);
    }

    /// <summary>
    /// Everything, by name. R and MRR are of titles; "describe" tells how often an attribute is read off a picture
    /// rightly, and with "error" how far its probabilities are off; all else is precision among the first ten.
    /// </summary>
    /// <param name="heldBack">What is asked with.</param>
    /// <param name="scales">What makes the probabilities of attributes hold.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        HeldBack heldBack,
        IReadOnlyDictionary<string, double> scales,
        CancellationToken cancellationToken
    )
    {
        await GalleryAsync(cancellationToken);
        var titles = await OfTitlesAsync(heldBack, cancellationToken);
        var measured = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["R@1"] = titles.RecallAt1,
            ["R@10"] = titles.RecallAt10,
            ["MRR"] = titles.MrrAt10,
        };
        foreach (var attribute in ProductAttribute.All)
        {
            measured[attribute.Name] = await OfWordsAsync(attribute, cancellationToken);
        }

        measured["shoppers"] = await OfShoppersAsync(heldBack.Shoppers, cancellationToken);
        measured["pictures"] = OfPictures(heldBack, cancellationToken);
        if (heldBack.Photos.Count > 0)
        {
            measured["photos"] = await OfPhotosAsync(heldBack, cancellationToken);
        }

        foreach (var (name, fit) in await FitsAsync(heldBack, cancellationToken))
        {
            var scale = scales.GetValueOrDefault(name, model.Manifest.LogitScale);
            measured[$"describe {name}"] = fit.Accuracy;
            measured[$"describe {name} error"] = fit.ErrorAt(scale);
        }

        return measured;
    }

    /// <summary>What makes the probabilities of attributes hold, found on products that were not trained on.</summary>
    private async Task<IReadOnlyDictionary<string, double>> FitAttributesAsync(
        HeldBack heldBack,
        CancellationToken cancellationToken
    )
    {
        await GalleryAsync(cancellationToken);
        return (await FitsAsync(heldBack, cancellationToken)).ToDictionary(
            entry => entry.Key,
            entry => Math.Round(entry.Value.FindScale(), 2),
            StringComparer.Ordinal
        );
    }

    private async Task<Dictionary<string, AttributeFit>> FitsAsync(
        HeldBack heldBack,
        CancellationToken cancellationToken
    )
    {
        var kept = heldBack.Products.Select(item => item.Picture).ToHashSet();
        int[] rows =
        [
            .. Enumerable
                .Range(0, _gallery.Length)
                .Where(row => kept.Contains(_gallery[row].Picture))
                .DistinctBy(row => _gallery[row].Picture),
        ];
        var fits = new Dictionary<string, AttributeFit>(StringComparer.Ordinal);
        foreach (var (name, values) in PictureAttributes.Load())
        {
            var reader = await AttributeReader.CreateAsync(model, name, values, cancellationToken);
            AttributeValue[] inOrder = [.. values.Values];
            var answers = rows.Select(row =>
                    (
                        Row: row,
                        Right: AttributeAnswers.RightFor(name, inOrder, _gallery[row].Product)
                    )
                )
                .Where(answer => answer.Right.Count > 0)
                .ToList();
            if (answers.Count > 0)
            {
                fits[name] = new AttributeFit(
                    [.. answers.Select(answer => reader.Cosines(VectorOf(answer.Row)))],
                    [.. answers.Select(answer => answer.Right)]
                );
            }
        }

        return fits;
    }

    /// <summary>What the picture tower makes of all products; embedded once.</summary>
    public async Task<GalleryVectors> GalleryAsync(CancellationToken cancellationToken) =>
        _vectors ??= new GalleryVectors(
            _gallery,
            await EmbedAsync(
                data.Pictures,
                [.. _gallery.Select(item => item.Picture)],
                cancellationToken
            ),
            model.Manifest.Dimensions
        );

    private ReadOnlySpan<float> VectorOf(int row) => _vectors!.At(row);

    private Task<RetrievalMetrics> OfTitlesAsync(
        HeldBack heldBack,
        CancellationToken cancellationToken
    )
    {
        var rows = RowsBy(product => product.Title);
        string[] titles =
        [
            .. heldBack
                .Products.Select(item => item.Product.Title)
                .Distinct(StringComparer.Ordinal),
        ];
        return OfTextsAsync(
            titles,
            [.. titles.Select(title => rows[title].ToHashSet())],
            cancellationToken
        );
    }

    private async Task<double> OfWordsAsync(
        ProductAttribute attribute,
        CancellationToken cancellationToken
    )
    {
        var values = RowsBy(attribute.Value)
            .Where(value => value.Key.Length > 0)
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .ToList();
        var found = await OfTextsAsync(
            [.. values.Select(value => value.Key)],
            [.. values.Select(value => value.ToHashSet())],
            cancellationToken
        );
        return found.PrecisionAt10;
    }

    private async Task<double> OfShoppersAsync(
        ShopperList list,
        CancellationToken cancellationToken
    )
    {
        var asked = ShopperQueries
            .Read(list)
            .Select(query =>
                (query.Query, Rows: Rows(item => query.Answers(item.Product)).ToHashSet())
            )
            .Where(query => query.Rows.Count >= ShopperQueries.FewestAnswers)
            .ToList();
        var found = await OfTextsAsync(
            [.. asked.Select(query => query.Query)],
            [.. asked.Select(query => query.Rows)],
            cancellationToken
        );
        return found.PrecisionAt10;
    }

    /// <summary>Products that training never saw, to others of their kind and colour; the very same picture counts neither way.</summary>
    private double OfPictures(HeldBack heldBack, CancellationToken cancellationToken)
    {
        var kept = heldBack
            .Products.Select(item => item.Product.Id)
            .ToHashSet(StringComparer.Ordinal);
        int[] asked =
        [
            .. Enumerable
                .Range(0, _gallery.Length)
                .Where(row => kept.Contains(_gallery[row].Product.Id) && LookOf(row) is not null)
                .DistinctBy(row => _gallery[row].Picture)
                .Take(PictureQueries),
        ];
        var alike = Enumerable
            .Range(0, _gallery.Length)
            .Where(row => LookOf(row) is not null)
            .ToLookup(LookOf, row => (long)row);
        var correct = 0;
        var queries = 0;
        foreach (var row in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var right = alike[LookOf(row)]
                .Where(other => _gallery[other].Picture != _gallery[row].Picture)
                .ToHashSet();
            if (right.Count == 0)
            {
                continue;
            }

            queries++;
            correct += Nearest(row).Count(right.Contains);
        }

        return (double)correct / (RetrievalPlaces * Math.Max(1, queries));
    }

    private const int RetrievalPlaces = 10;

    // The nearest rows with another picture, the query's own and its doubles left out.
    private IEnumerable<long> Nearest(int row)
    {
        var query = VectorOf(row);
        var scores = new float[_gallery.Length];
        for (var other = 0; other < scores.Length; other++)
        {
            scores[other] =
                _gallery[other].Picture == _gallery[row].Picture
                    ? float.NegativeInfinity
                    : TensorPrimitives.Dot(query, VectorOf(other));
        }

        var order = Enumerable.Range(0, scores.Length).Select(other => (long)other).ToArray();
        Array.Sort(scores, order);
        return order[^RetrievalPlaces..];
    }

    private async Task<double> OfPhotosAsync(HeldBack heldBack, CancellationToken cancellationToken)
    {
        var labels = PhotoLabels.Load();
        var rows = RowsBy(product => product.Kind);
        var asked = await EmbedAsync(
            photos!.Pictures,
            [.. heldBack.Photos.Select(photo => photo.Picture)],
            cancellationToken
        );
        return RetrievalEvaluator
            .Evaluate(
                asked,
                _vectors!.Values,
                model.Manifest.Dimensions,
                [
                    .. heldBack.Photos.Select(photo =>
                        labels[photo.Label].Kinds.SelectMany(kind => rows[kind]).ToHashSet()
                    ),
                ],
                cancellationToken
            )
            .PrecisionAt10;
    }

    private async Task<RetrievalMetrics> OfTextsAsync(
        IReadOnlyList<string> texts,
        IReadOnlyList<IReadOnlySet<long>> relevant,
        CancellationToken cancellationToken
    )
    {
        var vectors = await model.EmbedTextAsync(texts, cancellationToken);
        return RetrievalEvaluator.Evaluate(
            vectors.SelectMany(vector => vector).ToArray(),
            _vectors!.Values,
            model.Manifest.Dimensions,
            relevant,
            cancellationToken
        );
    }

    private async Task<ReadOnlyMemory<float>> EmbedAsync(
        PictureCache cache,
        IReadOnlyList<int> pictures,
        CancellationToken cancellationToken
    )
    {
        var distinct = pictures.Distinct().ToArray();
        var vectors = new Dictionary<int, float[]>();
        foreach (var chunk in distinct.Chunk(AtOnce))
        {
            var pixels = _pixels.Of(cache.Read(chunk));
            var found = await model.EmbedPixelsAsync(pixels, chunk.Length, cancellationToken);
            foreach (var (picture, vector) in chunk.Zip(found))
            {
                vectors.Add(picture, vector);
            }
        }

        return pictures.SelectMany(picture => vectors[picture]).ToArray();
    }

    private (string? Kind, string? Colour)? LookOf(int row) =>
        _gallery[row].Product is { Kind: { } kind, Colour: { } colour } ? (kind, colour) : null;

    private ILookup<string, long> RowsBy(Func<Product, string?> value) =>
        Rows(_ => true).ToLookup(row => value(_gallery[row].Product) ?? "", StringComparer.Ordinal);

    private IEnumerable<long> Rows(Func<TrainingProduct, bool> wanted) =>
        Enumerable
            .Range(0, _gallery.Length)
            .Where(row => wanted(_gallery[row]))
            .Select(row => (long)row);
}
