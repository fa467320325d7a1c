using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;

namespace ClosetCompanion.Search.Personal;

/// <summary>Learns a taste from opinions: they are put into the space that it compares products in.</summary>
internal static class TasteMaker
{
    /// <summary>Learns it.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="visible">What the person sees of it.</param>
    /// <param name="opinions">The newest opinions. Those about products that the index lacks tell nothing.</param>
    /// <param name="settings">The constants.</param>
    /// <param name="now">The moment whose prices count.</param>
    /// <returns>Null when there is no opinion to learn from.</returns>
    public static Taste? Make(
        SearchSnapshot snapshot,
        VisibleProducts visible,
        IReadOnlyList<StandingOpinion> opinions,
        TasteSettings settings,
        DateTimeOffset now
    )
    {
        var space = new TasteSpace(snapshot, visible, now);
        var said = new List<WeighedProduct>();
        foreach (var opinion in opinions.Take(settings.Opinions))
        {
            if (
                visible.Products.Contains(opinion.ProductKey)
                && space.Find(opinion.ProductKey) is { } product
            )
            {
                var (isLiked, weight) = Weigh(opinion, settings);
                said.Add(new WeighedProduct(product, isLiked, weight));
            }
        }
        return said.Count == 0 ? null : new Taste(space, said, settings);
    }

    private static (bool IsLiked, float Weight) Weigh(
        StandingOpinion opinion,
        TasteSettings settings
    ) =>
        opinion.Verdict switch
        {
            Verdict.Dislike => (false, 1),
            Verdict.NotForMe => (false, settings.NotForMe),
            Verdict.Like => (true, 1),
            _ => (true, settings.Saved),
        };
}
