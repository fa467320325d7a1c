using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Personal;

/// <summary>
/// The first hits of a ranking in the order of a taste. A hit only changes places with hits that fulfil as much of what
/// the query asked for, so every place has a hit that answers the query as well as before.
/// </summary>
/// <remarks>
/// The odds that a hit is wanted fall with its place in the plain order and its distance from the query; the taste
/// multiplies them. What stands behind the
/// window stays as it is, so pages fit together.
/// </remarks>
/// <param name="ranking">The plain order, folded.</param>
/// <param name="taste">What the person likes.</param>
/// <param name="preferences">What the query asked for.</param>
/// <param name="spread">The standard deviation of the query's cosines; 0 where it has none.</param>
/// <param name="settings">The constants.</param>
internal sealed class PersonalOrder(
    IRanking ranking,
    Taste taste,
    IReadOnlyList<Preference> preferences,
    double spread,
    TasteSettings settings
) : IRanking
{
    private RankedProduct[]? _window;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        ranking.CountAsync(cancellationToken);

    public async ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    )
    {
        _window ??= Reorder(await ranking.FirstAsync(settings.Window, cancellationToken));
        return count <= _window.Length
            ? _window[..count]
            :
            [
                .. _window,
                .. (await ranking.FirstAsync(count, cancellationToken)).Skip(_window.Length),
            ];
    }

    private RankedProduct[] Reorder(IReadOnlyList<RankedProduct> plain)
    {
        var asked = new int[plain.Count];
        var odds = new float[plain.Count];
        var best = plain.Max(product => product.Cosine);
        for (var place = 0; place < plain.Count; place++)
        {
            asked[place] = Fulfilled(plain[place].Key);
            odds[place] =
                (settings.Strength * taste.OddsOf(plain[place].Key))
                - MathF.Log(settings.Plateau + place)
                - (settings.Distance * Behind(best, plain[place].Cosine));
        }
        var order = new RankedProduct[plain.Count];
        foreach (var alike in Enumerable.Range(0, plain.Count).GroupBy(place => asked[place]))
        {
            // Sorting is stable: equal odds stay in the plain order.
            foreach (var (place, from) in alike.Zip(alike.OrderByDescending(from => odds[from])))
            {
                order[place] = plain[from];
            }
        }
        return order;
    }

    // In standard deviations.
    private float Behind(float? best, float? cosine) =>
        spread > 0 && best - cosine is { } gap ? (float)(gap / spread) : 0;

    // In hundredths, so that sums of the same weights are equal.
    private int Fulfilled(long key)
    {
        var sum = 0;
        foreach (var (products, weight) in preferences)
        {
            sum += products.Contains(key) ? (int)MathF.Round(100 * weight) : 0;
        }
        return sum;
    }
}
