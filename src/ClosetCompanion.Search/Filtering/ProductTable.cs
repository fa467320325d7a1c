using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Search.Filtering;

/// <summary>What products are filtered, counted, sorted and folded by, at one moment; never changed afterwards.</summary>
internal sealed class ProductTable
{
    public const string CatalogueField = "catalogue";
    public const string PriceField = "price";

    // American spelling.
    private static readonly Dictionary<string, string> OtherNames = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["catalog"] = CatalogueField,
        ["color"] = "colour",
    };

    private readonly Dictionary<string, Column> columns;
    private readonly double[] prices;

    /// <param name="catalogues">The names of all catalogues.</param>
    /// <param name="facts">All products that can be found.</param>
    public ProductTable(IEnumerable<string> catalogues, IReadOnlyCollection<ProductFacts> facts)
    {
        Catalogues = [.. catalogues];
        All = ProductSet.Of(facts.Select(product => product.Key));
        var keys = facts.Count == 0 ? 0 : checked((int)facts.Max(product => product.Key) + 1);
        columns = ProductColumns.Of(facts, keys);
        prices = new double[keys];
        Array.Fill(prices, double.NaN);
        foreach (var product in facts)
        {
            prices[product.Key] = (double?)product.Price ?? double.NaN;
        }
        Groups = new FoldGroups(facts, keys);
    }

    /// <summary>The names of all catalogues.</summary>
    public IReadOnlyList<string> Catalogues { get; }

    /// <summary>All products.</summary>
    public ProductSet All { get; }

    /// <summary>Which products are shown as one.</summary>
    public FoldGroups Groups { get; }

    /// <summary>The fields, in the order in which they are shown.</summary>
    public IEnumerable<Column> Columns => columns.Values;

    /// <summary>The names of all fields, that of the price included, in lower case.</summary>
    public IEnumerable<string> Fields =>
        columns.Keys.Select(name => name.ToLowerInvariant()).Append(PriceField);

    /// <summary>The products of a catalogue.</summary>
    /// <exception cref="QueryException">There is none of this name.</exception>
    public ProductSet GetCatalogue(string name) =>
        Catalogues.Contains(name, StringComparer.Ordinal)
            ? ColumnOf(CatalogueField).Having(new HashSet<string>(StringComparer.Ordinal) { name })
            : throw new QueryException(
                Catalogues.Count == 0
                    ? $"There is no catalogue {name}; nothing was imported yet."
                    : $"There is no catalogue {name}; there is {string.Join(", ", Catalogues)}."
            );

    /// <summary>The price of a product; NaN without one.</summary>
    public double PriceOf(long key) => key < prices.Length ? prices[key] : double.NaN;

    /// <summary>The products whose price is a number that fulfils a condition.</summary>
    public ProductSet PricedAt(Predicate<double> condition) =>
        ProductSet.Where(prices.Length, key => condition(prices[key]));

    /// <exception cref="QueryException">There is no such field.</exception>
    public Column ColumnOf(string field) =>
        columns.TryGetValue(field, out var column)
            ? column
            : throw new QueryException(
                $"No product has anything called \"{field}\"; there is {string.Join(", ", columns.Keys.Append(PriceField))}."
            );

    /// <summary>The one name of a field that has several.</summary>
    public static string NameOf(string field) =>
        OtherNames.GetValueOrDefault(field, field).ToLowerInvariant();
}
