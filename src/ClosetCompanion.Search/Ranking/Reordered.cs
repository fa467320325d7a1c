using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>The first of a ranking in another order. Without the limit the cheapest of all would come first, however far from the query.</summary>
/// <param name="ranking">The ranking.</param>
/// <param name="order">The order.</param>
/// <param name="prices">What the products cost.</param>
/// <param name="now">The moment whose prices count.</param>
internal sealed class Reordered(
    IRanking ranking,
    SearchOrder order,
    PriceTable prices,
    DateTimeOffset now
) : IRanking
{
    private const int Most = 1_000;

    private RankedProduct[]? _sorted;

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        Math.Min(Most, await ranking.CountAsync(cancellationToken));

    public async ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    )
    {
        _sorted ??= [.. Sort(await ranking.FirstAsync(Most, cancellationToken))];
        return _sorted[..Math.Min(count, _sorted.Length)];
    }

    // Sorting is stable: equal products stay in the order of the ranking.
    private IEnumerable<RankedProduct> Sort(IEnumerable<RankedProduct> products) =>
        order switch
        {
            SearchOrder.Price => products.OrderBy(product =>
                Known(prices.At(product.Key, now), double.PositiveInfinity)
            ),
            SearchOrder.PriceDescending => products.OrderByDescending(product =>
                Known(prices.At(product.Key, now), double.NegativeInfinity)
            ),
            SearchOrder.Discount => products.OrderByDescending(product =>
                Known(prices.DiscountAt(product.Key, now), double.NegativeInfinity)
            ),
            SearchOrder.Newest => products.OrderByDescending(product => product.Key),
            _ => products,
        };

    private static double Known(double number, double otherwise) =>
        double.IsNaN(number) ? otherwise : number;
}
