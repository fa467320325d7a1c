namespace ClosetCompanion.Training.Data;

/// <summary>The products of a run, split by title, and their decoded pictures.</summary>
internal sealed class TrainingSet : IDisposable
{
    /// <param name="products">All products with a picture.</param>
    /// <param name="pictures">The decoded pictures.</param>
    /// <param name="developmentTitles">Titles to keep out of training.</param>
    /// <param name="seed">Chooses them, and the products to train on.</param>
    /// <param name="most">Products to train on at most; all that remain if left out.</param>
    public TrainingSet(
        IReadOnlyList<TrainingProduct> products,
        PictureCache pictures,
        int developmentTitles,
        int seed,
        int? most = null
    )
    {
        Pictures = pictures;
        All = products;
        var titles = TitleSplit.ChooseDevelopment(
            products.Select(item => item.Product),
            developmentTitles,
            seed
        );
        var byTitle = products.ToLookup(item =>
            titles.Contains(TitleSplit.Normalise(item.Product.Title))
        );
        Development = [.. byTitle[true]];

        // The same photograph can stand under two titles; one that is measured with is never trained on.
        var measured = Development.Select(item => item.Picture).ToHashSet();
        TrainingProduct[] rest =
        [
            .. byTitle[false].Where(item => !measured.Contains(item.Picture)),
        ];
        Training = most < rest.Length ? Some(rest, most.Value, seed) : rest;
    }

    /// <summary>Every product with a picture.</summary>
    public IReadOnlyList<TrainingProduct> All { get; }

    /// <summary>Products that are trained on.</summary>
    public IReadOnlyList<TrainingProduct> Training { get; }

    /// <summary>Products whose titles, and whose pictures, training never sees.</summary>
    public IReadOnlyList<TrainingProduct> Development { get; }

    public PictureCache Pictures { get; }

    private static TrainingProduct[] Some(TrainingProduct[] products, int count, int seed)
    {
        new Random(seed).Shuffle(products);
        return products[..count];
    }

    public void Dispose() => Pictures.Dispose();
}
