using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>The products that a query's filters leave over.</summary>
internal sealed class Selection
{
    // A field with more values is a name or a number of each product, and nothing to narrow by.
    private const int MostValues = 2_000;

    private readonly ProductTable table;
    private readonly ProductSet findable;
    private readonly Dictionary<string, ProductSet> allowed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> values = new(StringComparer.Ordinal);

    /// <param name="table">All products.</param>
    /// <param name="catalogue">The one catalogue that is searched; null for all.</param>
    /// <param name="filters">What must hold.</param>
    /// <param name="leftOut">Products that are not to be found whatever the filters say.</param>
    /// <exception cref="QueryException">There is no such catalogue, or a filter names an unknown field or no range of prices.</exception>
    public Selection(
        ProductTable table,
        string? catalogue,
        IEnumerable<SearchFilter> filters,
        IReadOnlyCollection<long> leftOut
    )
    {
        this.table = table;
        findable = catalogue is null ? table.All : table.GetCatalogue(catalogue);
        if (leftOut.Count > 0)
        {
            findable = findable.Except(ProductSet.Of(leftOut));
        }
        foreach (var field in filters.GroupBy(filter => ProductTable.NameOf(filter.Field)))
        {
            var wanted = field.Select(filter => filter.Value);
            values[field.Key] = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
            allowed[field.Key] =
                field.Key == ProductTable.PriceField
                    ? Priced([.. wanted.Select(PriceRange.Parse)])
                    : table.ColumnOf(field.Key).Having(values[field.Key]);
        }
        Products = Without("");
    }

    /// <summary>The products that are left.</summary>
    public ProductSet Products { get; }

    /// <summary>The same for a scan: null when all are left, which is quicker.</summary>
    public ProductSet? Within => Products.Count == table.All.Count ? null : Products;

    /// <summary>Counts what each field has, with the filters on all other fields.</summary>
    /// <param name="folded">Groups whose products count as one for each value; null counts every product.</param>
    public IReadOnlyList<Facet> CountFacets(FoldGroups? folded = null) =>
        [
            .. table
                .Columns.Where(column =>
                    column.Values is > 1 and <= MostValues || values.ContainsKey(column.Name)
                )
                .Select(column =>
                    column.Count(
                        Without(column.Name),
                        values.GetValueOrDefault(column.Name, []),
                        folded
                    )
                )
                .Where(facet => facet.Values.Count > 0),
        ];

    /// <summary>The lowest and the highest price under the other filters; null without any price.</summary>
    public PriceRange? FindPrices()
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var key in Without(ProductTable.PriceField).Keys())
        {
            // Comparisons with NaN are false, so products without a price change nothing.
            var price = table.PriceOf(key);
            low = price < low ? price : low;
            high = price > high ? price : high;
        }
        return low <= high ? new PriceRange((decimal)low, (decimal)high) : null;
    }

    private ProductSet Without(string field) =>
        allowed
            .Where(filter => filter.Key != field)
            .Aggregate(findable, (left, filter) => left.Intersect(filter.Value));

    private ProductSet Priced(PriceRange[] ranges) =>
        table.PricedAt(price =>
            Array.Exists(
                ranges,
                range =>
                    price >= ((double?)range.From ?? double.NegativeInfinity)
                    && price <= ((double?)range.To ?? double.PositiveInfinity)
            )
        );
}
