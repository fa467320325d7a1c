using ClosetCompanion.Search.Filtering;
using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Ranking;
using ClosetCompanion.Search.Understanding.Readings;

namespace ClosetCompanion.Search.Answering;

/// <summary>Makes filters and preferences of what was read.</summary>
/// <param name="table">All products.</param>
/// <param name="visible">Those that may be seen.</param>
/// <param name="selection">The products under all other filters.</param>
internal sealed class ReadFilters(ProductTable table, VisibleProducts visible, Selection selection)
{
    private const string Size = "size";

    // A field that most products lack leaves out too many of which nobody knows whether they have what is wanted.
    private const double KnownShare = 0.5;

    private const int ImportanceOfWords = 5;

    // What gives way first where several filters leave nothing over.
    private static readonly Dictionary<string, int> _importance = new(StringComparer.Ordinal)
    {
        [Size] = 0,
        [FieldNames.Price] = 2,
        ["gender"] = 3,
        ["ageGroup"] = 3,
        ["brand"] = 4,
        ["colour"] = 6,
        ["category"] = 8,
        [FieldNames.Kind] = 8,
    };

    /// <summary>The filters, save for words that are left out.</summary>
    public IReadOnlyList<ReadFilter> Of(QueryReading reading) =>
        [
            .. Fields(reading.Wanted.Where(wish => wish.IsFilter), isExcluded: false),
            .. Fields(reading.Excluded, isExcluded: true),
            .. Prices(reading),
            .. Sizes(reading),
        ];

    /// <summary>The filter that leaves out products by what they say.</summary>
    public static ReadFilter OfWords(WordWish words, IEnumerable<long> products) =>
        new(NameOf(words.Words), ProductSet.Of(products), IsExcluded: true, ImportanceOfWords);

    /// <summary>What the filter of words is called.</summary>
    public static string NameOf(IReadOnlyList<string> words) => $"\"{words[0]}\"";

    /// <summary>What is to come up: the values that were asked for, the closest most.</summary>
    public IReadOnlyList<Preference> Preferences(QueryReading reading) =>
        [
            .. reading
                .Wanted.GroupBy(wish => FieldNames.Of(wish.Field), StringComparer.Ordinal)
                .SelectMany(field =>
                    field
                        .SelectMany(wish => wish.Values)
                        .GroupBy(value => value.Weight)
                        .Select(alike => new Preference(Having(field.Key, alike), alike.Key))
                )
                .Where(preference => preference.Products.Count > 0),
        ];

    private IEnumerable<ReadFilter> Fields(IEnumerable<AttributeWish> wishes, bool isExcluded) =>
        wishes
            .GroupBy(wish => FieldNames.Of(wish.Field), StringComparer.Ordinal)
            .Where(field => IsKnown(field.Key, isExcluded))
            .Select(field => new ReadFilter(
                field.Key,
                Having(field.Key, field.SelectMany(wish => wish.Values)),
                isExcluded,
                _importance.GetValueOrDefault(field.Key, 1) + (isExcluded ? 1 : 0)
            ));

    private bool IsKnown(string field, bool isExcluded) =>
        visible.FindColumn(field) is { } column
        && (
            isExcluded
            || column.Known.Intersect(selection.Products).Count
                >= KnownShare * selection.Products.Count
        );

    private ProductSet Having(string field, IEnumerable<WishedValue> values) =>
        visible
            .FindColumn(field)
            ?.Having(
                values.Select(value => value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase)
            )
        ?? ProductSet.Empty;

    private IEnumerable<ReadFilter> Prices(QueryReading reading)
    {
        if (reading.Price is not { } limits)
        {
            yield break;
        }
        var priced = table.Prices.Having(_ => true, selection.Now);
        if (priced.Intersect(selection.Products).Count > 0)
        {
            var (from, to) = (
                (double?)limits.From ?? double.NegativeInfinity,
                (double?)limits.To ?? double.PositiveInfinity
            );
            yield return new ReadFilter(
                FieldNames.Price,
                table.Prices.Having(price => price >= from && price <= to, selection.Now),
                IsExcluded: false,
                _importance[FieldNames.Price]
            );
        }
    }

    private IEnumerable<ReadFilter> Sizes(QueryReading reading)
    {
        var sizes = reading.Sizes;
        if (sizes.Count > 0 && IsKnown(Size, isExcluded: false))
        {
            yield return new ReadFilter(
                Size,
                visible.FindColumn(Size)!.Having(text => sizes.Any(size => IsSize(text, size))),
                IsExcluded: false,
                _importance[Size]
            );
        }
    }

    // "EU 42" and "42/43" are 42.
    private static bool IsSize(string text, string size) =>
        text.Equals(size, StringComparison.OrdinalIgnoreCase)
        || text.Split([' ', '/', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Contains(size, StringComparer.OrdinalIgnoreCase);
}
