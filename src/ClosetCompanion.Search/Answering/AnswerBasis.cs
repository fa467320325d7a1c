using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;

namespace ClosetCompanion.Search.Answering;

/// <summary>What all pages, orders and facets of the answer to a query are made of.</summary>
/// <param name="Selection">The products that may be found.</param>
/// <param name="Closest">The order by looks; null when the query has nothing to be close to.</param>
/// <param name="Matches">The products that match the words of the query, and the words.</param>
internal sealed record AnswerBasis(
    Selection Selection,
    ClosestProducts? Closest,
    TextMatches Matches
)
{
    private const int BytesOfProduct = 32;
    private const int BytesOfReading = 4_096;

    /// <summary>When the prices change that it was made with.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What was read of the texts.</summary>
    public required QueryReading Reading { get; init; }

    /// <summary>The same for people.</summary>
    public required IReadOnlyList<UnderstoodText> Understood { get; init; }

    /// <summary>What comes up besides.</summary>
    public required IReadOnlyList<Preference> Preferences { get; init; }

    /// <summary>
    /// What an order of somebody's own must not pass over: what comes up besides, and where nothing was read the products
    /// that have all words.
    /// </summary>
    public IReadOnlyList<Preference> Asked =>
        Preferences.Count == 0 && Matches.WithAll > 0
            ?
            [
                new Preference(
                    ProductSet.Of(
                        Matches.Ranked.Take(Matches.WithAll).Select(match => match.ProductKey)
                    ),
                    Weight: 1
                ),
            ]
            : Preferences;

    /// <summary>Whether a text is longer than the model reads at once.</summary>
    public required bool IsReadInParts { get; init; }

    /// <summary>How much words count beside looks, where both are equal: less where fields know all that was asked for.</summary>
    public float WeightOfWords =>
        Reading.Groups is { Count: > 0 } groups ? groups.Max(group => group.Weight) : 1;

    /// <summary>The words that may be why a product is a hit.</summary>
    public IEnumerable<string> Words =>
        Reading.Groups is { Count: > 0 } groups
            ? groups.SelectMany(group => group.Words).Distinct(StringComparer.OrdinalIgnoreCase)
            : Matches.Words.Select(word => word.Text);

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes =>
        Selection.Bytes
        + (BytesOfProduct * (long)Matches.Ranked.Count)
        + (BytesOfProduct * (long)(Closest?.Found ?? 0))
        + (sizeof(float) * (long)(Closest?.Vector.Length ?? 0))
        + (BytesOfReading * (long)Understood.Count)
        + Preferences.Sum(preference => 8L * preference.Products.Words.Length);
}
