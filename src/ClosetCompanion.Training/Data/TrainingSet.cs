namespace ClosetCompanion.Training.Data;

/// <summary>The products of a run, split by title, and their decoded pictures.</summary>
internal sealed class TrainingSet : IDisposable
{
    public TrainingSet(
        IReadOnlyList<TrainingProduct> products,
        PictureCache pictures,
        int developmentTitles,
        int seed
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
        Training = [.. byTitle[false].Where(item => !measured.Contains(item.Picture))];
    }

    /// <summary>Every product with a picture.</summary>
    public IReadOnlyList<TrainingProduct> All { get; }

    /// <summary>Products that are trained on.</summary>
    public IReadOnlyList<TrainingProduct> Training { get; }

    /// <summary>Products whose titles, and whose pictures, training never sees.</summary>
    public IReadOnlyList<TrainingProduct> Development { get; }

    public PictureCache Pictures { get; }

    public void Dispose() => Pictures.Dispose();
}
