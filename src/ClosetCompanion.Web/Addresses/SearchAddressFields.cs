using System.Collections.Frozen;
using System.Globalization;
using ClosetCompanion.Search.Queries;
using Microsoft.Extensions.Primitives;

namespace ClosetCompanion.Web.Addresses;

/// <summary>Reads and writes the query string of the search page: every name that is none of its own is a filter.</summary>
internal static class SearchAddressFields
{
    public const string Words = "q",
        WordsWeight = "weight",
        Also = "and",
        Picture = "picture",
        Like = "like",
        Unlike = "unlike",
        Sort = "sort",
        Page = "page",
        Understand = "understand",
        Correct = "correct",
        Price = "price";

    /// <summary>What the price form sends; an address has one range instead.</summary>
    public const string PriceFrom = "price-from",
        PriceTo = "price-to";

    private const string Off = "off";

    // An attribute that is called like a part of the address stands behind this.
    private const string OwnName = "is-";

    private static readonly FrozenSet<string> _names = FrozenSet.ToFrozenSet(
        [
            Words,
            WordsWeight,
            Also,
            Picture,
            Like,
            Unlike,
            Sort,
            Page,
            Understand,
            Correct,
            PriceFrom,
            PriceTo,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenDictionary<string, SearchOrder> _orders = new Dictionary<
        string,
        SearchOrder
    >
    {
        ["price"] = SearchOrder.Price,
        ["price-desc"] = SearchOrder.PriceDescending,
        ["newest"] = SearchOrder.Newest,
        ["discount"] = SearchOrder.Discount,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a query string; what makes no sense is taken as not said.</summary>
    /// <param name="query">Names and values.</param>
    /// <param name="isField">Says whether products have a field of this name; other names are passed over.</param>
    public static SearchAddress Read(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        Predicate<string> isField
    )
    {
        var values = query
            .GroupBy(field => field.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                field => field.Key,
                field => field.SelectMany(part => part.Value.OfType<string>()).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );
        return new SearchAddress
        {
            Words = First(Words)?.Trim() ?? "",
            WordsWeight = PartWeight.Parse(First(WordsWeight)) ?? 1,
            Also = All(Also, WordsPart.Parse),
            Pictures = All(Picture, PicturePart.Parse),
            Like = All(Like, ProductPart.Parse),
            Unlike = All(Unlike, ProductPart.Parse),
            Filters = Together([
                .. values
                    .Where(field => !_names.Contains(field.Key))
                    .Select(field => (Name: FieldOf(field.Key), Values: field.Value))
                    .Where(field => isField(field.Name))
                    .SelectMany(field => field.Values.Select(value => (field.Name, value.Trim())))
                    .Where(filter => filter.Item2.Length > 0)
                    .Select(filter => new SearchFilter(
                        filter.Name.ToLowerInvariant(),
                        filter.Item2
                    )),
                .. PriceFilter(First(PriceFrom), First(PriceTo)),
            ]),
            IsUnderstood = First(Understand) != Off,
            IsCorrected = First(Correct) != Off,
            Order = _orders.GetValueOrDefault(First(Sort) ?? "", SearchOrder.Closeness),
            Page =
                int.TryParse(
                    First(Page),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number > 1
                    ? number
                    : 1,
        };

        string? First(string name) => values.GetValueOrDefault(name, []).FirstOrDefault();

        IReadOnlyList<T> All<T>(string name, Func<string, T?> parse)
            where T : class =>
            [.. values.GetValueOrDefault(name, []).Select(parse).OfType<T>().Distinct()];
    }

    /// <summary>Whether a query string came from a form and should be seen in its short form instead.</summary>
    public static bool IsUntidy(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.Any(field =>
            field.Key is PriceFrom or PriceTo
            || (field.Key == WordsWeight && field.Value == "1")
            || field.Value.Any(string.IsNullOrWhiteSpace)
        );

    /// <summary>The names and values of an address.</summary>
    public static IEnumerable<(string Name, string Value)> Of(SearchAddress address)
    {
        if (address.Words.Length > 0)
        {
            yield return (Words, address.Words);
        }
        if (address.WordsWeight != 1)
        {
            yield return (WordsWeight, PartWeight.Write(address.WordsWeight));
        }
        var parts = address
            .Also.Select(part => (Also, part.ToString()))
            .Concat(address.Pictures.Select(part => (Picture, part.ToString())))
            .Concat(address.Like.Select(part => (Like, part.ToString())))
            .Concat(address.Unlike.Select(part => (Unlike, part.ToString())))
            .Concat(address.Filters.Select(filter => (NameOf(filter.Field), filter.Value)));
        foreach (var part in parts)
        {
            yield return part;
        }
        if (!address.IsUnderstood)
        {
            yield return (Understand, Off);
        }
        if (!address.IsCorrected)
        {
            yield return (Correct, Off);
        }
        if (address.Order != SearchOrder.Closeness)
        {
            yield return (Sort, NameOf(address.Order));
        }
        if (address.Page > 1)
        {
            yield return (Page, address.Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The name of an order in addresses; empty for the closest first.</summary>
    public static string NameOf(SearchOrder order) =>
        _orders.FirstOrDefault(known => known.Value == order).Key ?? "";

    private static string NameOf(string field) =>
        _names.Contains(field) || field.StartsWith(OwnName, StringComparison.OrdinalIgnoreCase)
            ? OwnName + field
            : field;

    private static string FieldOf(string name) =>
        name.StartsWith(OwnName, StringComparison.OrdinalIgnoreCase)
            ? name[OwnName.Length..]
            : name;

    // The values of a field stand together, so that an address that was written is read and written again as the same.
    private static SearchFilter[] Together(IReadOnlyList<SearchFilter> filters) =>
        [
            .. filters
                .GroupBy(filter => filter.Field, StringComparer.Ordinal)
                .SelectMany(field => field)
                .Distinct(),
        ];

    private static IEnumerable<SearchFilter> PriceFilter(string? from, string? to)
    {
        var (low, high) = (Amount(from), Amount(to));
        if (low > high)
        {
            (low, high) = (high, low);
        }
        return low is null && high is null ? [] : [new SearchFilter(Price, $"{low}..{high}")];

        static decimal? Amount(string? text) =>
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
                ? amount
                : null;
    }
}
