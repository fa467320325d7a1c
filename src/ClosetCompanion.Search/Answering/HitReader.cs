using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Search.Answering;

/// <summary>Reads the products of a page, and why each is a hit.</summary>
/// <param name="query">The query.</param>
/// <param name="basis">What its answer is made of.</param>
/// <param name="moment">The store and the index.</param>
internal sealed class HitReader(SearchQuery query, AnswerBasis basis, StoreMoment moment)
{
    private const int MostWords = 48;

    /// <summary>The hits.</summary>
    public async Task<IReadOnlyList<Hit>> ReadAsync(
        IReadOnlyList<RankedProduct> page,
        CancellationToken cancellationToken
    )
    {
        using var step = SearchTelemetry.Begin("hits");
        var ranked = page.ToDictionary(product => product.Key);
        long[] keys = [.. page.Select(product => product.Key)];
        string[] words =
        [
            .. basis.Words.DistinctBy(Stem, StringComparer.OrdinalIgnoreCase).Take(MostWords),
        ];
        var matched =
            words.Length == 0 || keys.Length == 0
                ? null
                : await moment.View.FindMatchedWordsAsync(words, keys, cancellationToken);
        var products = await moment.View.GetProductsAsync(
            query.EffectiveScope,
            keys,
            cancellationToken
        );
        var groups = moment.Snapshot.Table.Groups;
        var wanted = WantedValues();
        return
        [
            .. products.Select(product => new Hit(product, ranked[product.Key].Score)
            {
                Cosine = ranked[product.Key].Cosine,
                Looks = LooksOf(ranked[product.Key]),
                TextRank = ranked[product.Key].TextRank,
                MatchedWords = WithoutParts(matched?.GetValueOrDefault(product.Key) ?? []),
                MatchedAttributes = [.. AttributesOf(product.Key, wanted)],
                Folded = query.Fold ? groups.CountOthers(product.Key, basis.Selection.Products) : 0,
            }),
        ];
    }

    // "T-shirt", "t shirt" and "t-shirts" are one word for whoever reads them.
    private static string Stem(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit)) is { Length: > 3 } letters
            ? letters.TrimEnd('s')
            : word;

    // Who reads "navy blue" needs no "navy" beside it.
    private static IReadOnlyList<string> WithoutParts(IReadOnlyList<string> words) =>
        [
            .. words.Where(word =>
                !words.Any(other =>
                    other.Length > word.Length
                    && $" {other} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase)
                )
            ),
        ];

    private float? LooksOf(RankedProduct product) =>
        product.Cosine is { } cosine && basis.Closest?.Best is { Cosine: > 0 and var best }
            ? Math.Clamp(cosine / best, 0, 1)
            : null;

    private (Column Column, HashSet<string> Values)[] WantedValues()
    {
        var visible = moment.Snapshot.Table.See(query.EffectiveScope);
        return
        [
            .. basis
                .Reading.Wanted.GroupBy(wish => FieldNames.Of(wish.Field), StringComparer.Ordinal)
                .Select(field =>
                    (
                        Column: visible.FindColumn(field.Key),
                        Values: field
                            .SelectMany(wish => wish.Values)
                            .Select(value => value.Value)
                            .ToHashSet(StringComparer.OrdinalIgnoreCase)
                    )
                )
                .Where(field => field.Column is not null)
                .Select(field => (field.Column!, field.Values)),
        ];
    }

    private static IEnumerable<MatchedAttribute> AttributesOf(
        long key,
        (Column Column, HashSet<string> Values)[] wanted
    ) =>
        wanted.SelectMany(field =>
            field
                .Column.TextsOf(key)
                .Where(field.Values.Contains)
                .Select(value => new MatchedAttribute(field.Column.Name, value))
        );
}
