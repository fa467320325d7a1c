using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Leaves of each group of products only the one that ranks first.</summary>
/// <param name="ranking">The products.</param>
/// <param name="selection">All products that the ranking may have.</param>
/// <param name="groups">Which belong together.</param>
internal sealed class Folding(IRanking ranking, Selection selection, FoldGroups groups) : IRanking
{
    public async ValueTask<int> CountAsync(CancellationToken cancellationToken)
    {
        var all = await ranking.CountAsync(cancellationToken);
        return all == selection.Products.Count
            ? groups.CountFolded(selection.Products)
            : (await FirstAsync(all, cancellationToken)).Count;
    }

    public async ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    )
    {
        var all = await ranking.CountAsync(cancellationToken);
        // Nobody knows how many will be folded away, so more and more are asked for.
        for (var asked = count + 16; ; asked *= 2)
        {
            var ranked = await ranking.FirstAsync(Math.Min(asked, all), cancellationToken);
            var seen = new HashSet<int>();
            var left = ranked
                .Where(product =>
                    groups.GroupOf(product.Key) is var group && (group == 0 || seen.Add(group))
                )
                .Take(count)
                .ToArray();
            if (left.Length == count || asked >= all)
            {
                return left;
            }
        }
    }
}
