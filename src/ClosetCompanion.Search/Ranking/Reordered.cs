using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>The first of a ranking in another order. Without the limit the cheapest of all would come first, however far from the query.</summary>
internal sealed class Reordered(IRanking ranking, SearchOrder order, ProductTable table) : IRanking
{
    private const int Most = 1_000;

    private RankedProduct[]? sorted;

    public int Count => Math.Min(Most, ranking.Count);

    public IReadOnlyList<RankedProduct> First(int count)
    {
        sorted ??= [.. Sort(ranking.First(Most))];
        return sorted[..Math.Min(count, sorted.Length)];
    }

    // Sorting is stable: equal products stay in the order of the ranking.
    private IEnumerable<RankedProduct> Sort(IEnumerable<RankedProduct> products) =>
        order switch
        {
            SearchOrder.Price => products.OrderBy(product =>
                Known(product, double.PositiveInfinity)
            ),
            SearchOrder.PriceDescending => products.OrderByDescending(product =>
                Known(product, double.NegativeInfinity)
            ),
            SearchOrder.Newest => products.OrderByDescending(product => product.Key),
            _ => products,
        };

    private double Known(RankedProduct product, double otherwise) =>
        table.PriceOf(product.Key) is var price && double.IsNaN(price) ? otherwise : price;
}
