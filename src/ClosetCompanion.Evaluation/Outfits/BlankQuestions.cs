namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>Makes the questions of fill in the blank (Han et al., "Learning Fashion Compatibility with Bidirectional LSTMs", 2017).</summary>
public static class BlankQuestions
{
    /// <summary>How many products are wrong.</summary>
    public const int Wrong = 3;

    /// <summary>
    /// A question for each product of each outfit. All four candidates are of one part; the rest of the outfit is shown whole,
    /// whatever part its products are of.
    /// </summary>
    /// <param name="set">The outfits.</param>
    /// <param name="part">The part of the candidates; null for all products, for a set that nothing was learned from.</param>
    /// <param name="seed">What the wrong ones are drawn with.</param>
    /// <param name="sameKind">Whether the wrong ones are of the same kind too, which is harder.</param>
    public static IReadOnlyList<BlankQuestion> Make(
        OutfitSet set,
        OutfitPart? part,
        int seed = 1,
        bool sameKind = false
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        bool IsAsked(OutfitProduct product) =>
            part is null || OutfitSplit.PartOf(product.Id) == part;
        var groups = set.Products.Where(IsAsked).ToLookup(product => GroupOf(product, sameKind));
        var random = new Random(seed);
        var questions = new List<BlankQuestion>();
        foreach (var outfit in set.Outfits)
        {
            foreach (var right in outfit.Where(IsAsked))
            {
                OutfitProduct[] others =
                [
                    .. groups[GroupOf(right, sameKind)].Where(other => !outfit.Contains(other)),
                ];
                if (others.Length < Wrong)
                {
                    continue;
                }
                random.Shuffle(others);
                questions.Add(
                    new BlankQuestion(
                        [.. outfit.Where(product => product != right)],
                        [right, .. others[..Wrong]]
                    )
                );
            }
        }
        return questions;
    }

    private static (string, string, string, string) GroupOf(OutfitProduct product, bool sameKind) =>
        (product.Category, product.Gender, product.Age, sameKind ? product.Kind : "");
}
