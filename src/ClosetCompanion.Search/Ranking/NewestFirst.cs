using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Those that came into the store last first: its keys only ever grow.</summary>
internal sealed class NewestFirst(Selection selection) : IRanking
{
    public int Count => selection.Products.Count;

    public IReadOnlyList<RankedProduct> First(int count) =>
        [
            .. selection
                .Products.Keys()
                .Reverse()
                .Take(count)
                .Select(key => new RankedProduct(key, 0)),
        ];
}
