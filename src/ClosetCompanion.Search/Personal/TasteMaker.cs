using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Personal;

/// <summary>Learns a taste: products that a person chose, against others of the same kinds that nobody said anything about.</summary>
/// <remarks>
/// The others are of the same kinds because a search says the kind; what is learned is what is chosen within it. They are a
/// fixed sample, so the same opinions give the same taste.
/// </remarks>
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
        var space = new TasteSpace(snapshot, settings.Attribute, now);
        StandingOpinion[] known =
        [
            .. opinions
                .Take(settings.Opinions)
                .Where(opinion =>
                    visible.Products.Contains(opinion.ProductKey)
                    && snapshot.Vectors.Find(opinion.ProductKey) is not null
                ),
        ];
        foreach (var opinion in known)
        {
            space.Know(opinion.ProductKey);
        }
        TasteExample[] said = [.. known.Select(opinion => ExampleOf(opinion, space, settings))];
        if (said.Length == 0)
        {
            return null;
        }
        float[][] others = [.. Others(known, space, visible, settings.Beside)];
        var chosen = said.Where(example => example.IsChosen).Sum(example => example.Weight);
        // Dislikes alone say what is to be less, and nothing of what is to be more.
        var share =
            settings.Background
            * (chosen > 0 ? chosen : said.Sum(example => example.Weight))
            / Math.Max(1, others.Length);
        var rest = others.Select(numbers => new TasteExample(numbers, chosen == 0, share));
        return new Taste(
            space,
            TasteFit.Run([.. said, .. rest], settings.Ridge),
            [
                .. known
                    .Zip(said)
                    .Where(pair => pair.Second.IsChosen)
                    .Select(pair => (pair.First.ProductKey, pair.Second.Numbers)),
            ]
        );
    }

    private static TasteExample ExampleOf(
        StandingOpinion opinion,
        TasteSpace space,
        TasteSettings settings
    )
    {
        var numbers = space.Find(opinion.ProductKey)!;
        return opinion.Verdict switch
        {
            Verdict.Dislike => new TasteExample(numbers, IsChosen: false, 1),
            Verdict.NotForMe => new TasteExample(numbers, IsChosen: false, settings.NotForMe),
            Verdict.Like => new TasteExample(numbers, IsChosen: true, 1),
            _ => new TasteExample(numbers, IsChosen: true, settings.Saved),
        };
    }

    private static IEnumerable<float[]> Others(
        StandingOpinion[] known,
        TasteSpace space,
        VisibleProducts visible,
        int beside
    )
    {
        var said = known.Select(opinion => opinion.ProductKey).ToHashSet();
        return known
            .Select(opinion => space.Alike(opinion.ProductKey, visible))
            .GroupBy(alike => alike.Kind)
            .SelectMany(kind =>
                ProductSample
                    .Of(kind.First().Products, beside * kind.Count())
                    .Where(key => !said.Contains(key))
                    .Take(2 * beside * kind.Count())
            )
            .Select(space.Find)
            .OfType<float[]>();
    }
}
