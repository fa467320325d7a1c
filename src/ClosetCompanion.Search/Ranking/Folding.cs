using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Leaves of each group of products only the one that ranks first.</summary>
/// <param name="ranking">The products.</param>
/// <param name="selection">All products that the ranking may have.</param>
/// <param name="groups">Which belong together.</param>
internal sealed class Folding(IRanking ranking, Selection selection, FoldGroups groups) : IRanking
{
    public int Count =>
        ranking.Count == selection.Products.Count
            ? groups.CountFolded(selection.Products)
            : First(ranking.Count).Count;

    public IReadOnlyList<RankedProduct> First(int count)
    {
        // Nobody knows how many will be folded away, so more and more are asked for.
        for (var asked = count + 16; ; asked *= 2)
        {
            var ranked = ranking.First(Math.Min(asked, ranking.Count));
            var seen = new HashSet<int>();
            var left = ranked
                .Where(product =>
                    groups.GroupOf(product.Key) is var group && (group == 0 || seen.Add(group))
                )
                .Take(count)
                .ToArray();
            if (left.Length == count || asked >= ranking.Count)
            {
                return left;
            }
        }
    }
}
