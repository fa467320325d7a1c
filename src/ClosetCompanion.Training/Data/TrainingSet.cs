namespace ClosetCompanion.Training.Data;

/// <summary>The products of a run, split by title, and their decoded pictures.</summary>
internal sealed class TrainingSet : IDisposable
{
    /// <param name="products">All products with a picture.</param>
    /// <param name="pictures">The decoded pictures.</param>
    /// <param name="developmentTitles">Titles to keep out of training.</param>
    /// <param name="seed">Chooses them, and the products to train on.</param>
    /// <param name="most">Products to train on at most; all that remain if left out.</param>
    /// <param name="testTitles">Titles to keep out of training and of all choices.</param>
    public TrainingSet(
        IReadOnlyList<TrainingProduct> products,
        PictureCache pictures,
        int developmentTitles,
        int seed,
        int? most = null,
        int testTitles = 0
    )
    {
        Pictures = pictures;
        All = products;
        var (development, test) = TitleSplit.Choose(
            products.Select(item => item.Product),
            developmentTitles,
            testTitles,
            seed
        );
        Development = [.. products.Where(item => development.Contains(TitleOf(item)))];
        Test = [.. products.Where(item => test.Contains(TitleOf(item)))];

        // The same photograph can stand under two titles; one that is measured with is never trained on.
        var measured = Development.Concat(Test).Select(item => item.Picture).ToHashSet();
        TrainingProduct[] rest =
        [
            .. products.Where(item =>
                !development.Contains(TitleOf(item))
                && !test.Contains(TitleOf(item))
                && !measured.Contains(item.Picture)
            ),
        ];
        Training = most < rest.Length ? Some(rest, most.Value, seed) : rest;
    }

    /// <summary>Every product with a picture.</summary>
    public IReadOnlyList<TrainingProduct> All { get; }

    /// <summary>Products that are trained on.</summary>
    public IReadOnlyList<TrainingProduct> Training { get; }

    /// <summary>Products whose titles, and whose pictures, training never sees.</summary>
    public IReadOnlyList<TrainingProduct> Development { get; }

    /// <summary>Products to measure a model with that may ship: neither trained on nor chosen by.</summary>
    public IReadOnlyList<TrainingProduct> Test { get; }

    public PictureCache Pictures { get; }

    private static string TitleOf(TrainingProduct item) => TitleSplit.Normalise(item.Product.Title);

    private static TrainingProduct[] Some(TrainingProduct[] products, int count, int seed)
    {
        new Random(seed).Shuffle(products);
        return products[..count];
    }

    public void Dispose() => Pictures.Dispose();
}
