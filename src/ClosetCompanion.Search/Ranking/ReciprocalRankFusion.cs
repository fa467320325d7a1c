using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Ranking;

/// <summary>
/// Joins the order by looks with the order by words: a product's score is the sum of weight / (60 + place) over both
/// (Cormack, Clarke and Büttcher, SIGIR 2009), divided by the sum of a product that is first in both.
/// </summary>
/// <remarks>
/// Only places count, so cosines and BM25 need no common scale. The first <see cref="Depth"/> of both orders are joined,
/// whatever page is wanted; after them the rest follows by looks alone.
/// </remarks>
/// <param name="closest">The order by looks.</param>
/// <param name="matches">The order by words.</param>
/// <param name="textWeight">How much words count, where looks count 1.</param>
/// <param name="preferences">What is to come up besides: as if it stood first in a ranking of half the weight.</param>
internal sealed class ReciprocalRankFusion(
    ClosestFirst closest,
    IReadOnlyList<TextMatch> matches,
    float textWeight,
    IReadOnlyList<Preference> preferences
) : IRanking
{
    /// <summary>How many places of each order are joined.</summary>
    public const int Depth = 500;

    private const float Smoothing = 60;
    private const float PreferenceWeight = 0.5f;

    private readonly float _most =
        1
        + (matches.Count > 0 ? textWeight : 0)
        + preferences.Sum(preference => preference.Weight * PreferenceWeight);

    private RankedProduct[]? _joined;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(closest.Count);

    public async ValueTask<IReadOnlyList<RankedProduct>> FirstAsync(
        int count,
        CancellationToken cancellationToken
    )
    {
        _joined ??= await JoinAsync(cancellationToken);
        if (count <= _joined.Length)
        {
            return _joined[..count];
        }
        var taken = _joined.Select(product => product.Key).ToHashSet();
        // What of these is joined already counts among the joined ones, so no more are needed.
        var near = await closest.FirstAsync(count, cancellationToken);
        var rest = near.Select((product, i) => product with { Score = Normalized(Share(i + 1)) })
            .Where(product => !taken.Contains(product.Key));
        return [.. _joined.Concat(rest).Take(count)];
    }

    private async Task<RankedProduct[]> JoinAsync(CancellationToken cancellationToken)
    {
        var products = (await closest.FirstAsync(Depth, cancellationToken))
            .Select((product, i) => product with { Score = Share(i + 1) })
            .ToDictionary(product => product.Key);
        var cosines = await closest.ScoreAsync(
            matches
                .Take(Depth)
                .Select(match => match.ProductKey)
                .Where(key => !products.ContainsKey(key)),
            cancellationToken
        );
        foreach (var match in matches.Take(Depth))
        {
            var product = products.TryGetValue(match.ProductKey, out var near)
                ? near
                : new RankedProduct(
                    match.ProductKey,
                    0,
                    cosines.TryGetValue(match.ProductKey, out var cosine) ? cosine : null
                );
            products[match.ProductKey] = product with
            {
                Score = product.Score + (textWeight * Share(match.Place)),
                TextRank = match.Place,
            };
        }
        return
        [
            .. products
                .Values.Select(product =>
                    product with
                    {
                        Score = product.Score + Preferred(product.Key),
                    }
                )
                .OrderByDescending(product => product.Score)
                .ThenByDescending(product => product.Cosine)
                .ThenBy(product => product.Key)
                .Select(product => product with { Score = Normalized(product.Score) }),
        ];
    }

    private static float Share(int place) => 1 / (Smoothing + place);

    private float Preferred(long key)
    {
        var sum = 0f;
        foreach (var (products, weight) in preferences)
        {
            sum += products.Contains(key) ? weight * PreferenceWeight * Share(1) : 0;
        }
        return sum;
    }

    private float Normalized(float score) => score / (_most * Share(1));
}
