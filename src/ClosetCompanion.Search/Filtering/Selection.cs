using ClosetCompanion.Search.Indexing;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Filtering;

/// <summary>The products that a query's scope and filters leave over.</summary>
internal sealed class Selection
{
    // A field with more values is a name or a number of each product, and nothing to narrow by.
    private const int MostValues = 2_000;

    private readonly IReadOnlyList<ReadFilter> _read = [];
    private readonly ProductTable _table;
    private readonly VisibleProducts _visible;
    private readonly ProductSet _findable;
    private readonly Dictionary<string, ProductSet> _allowed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);

    /// <param name="table">All products.</param>
    /// <param name="visible">Those that may be seen.</param>
    /// <param name="criteria">What must hold.</param>
    /// <param name="now">The moment whose prices count.</param>
    /// <exception cref="QueryException">There is no such catalogue, or a filter names an unknown field or no range.</exception>
    public Selection(
        ProductTable table,
        VisibleProducts visible,
        SelectionCriteria criteria,
        DateTimeOffset now
    )
    {
        _table = table;
        _visible = visible;
        Now = now;
        Catalogue = visible.GetCatalogue(criteria.Catalogue);
        _findable =
            criteria.LeftOut.Count == 0
                ? Catalogue
                : Catalogue.Except(ProductSet.Of(criteria.LeftOut));
        foreach (var field in criteria.Filters.GroupBy(filter => FieldNames.Of(filter.Field)))
        {
            string[] wanted = [.. field.Select(filter => filter.Value)];
            _values[field.Key] = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
            _allowed[field.Key] = visible.FindNumbers(field.Key) is { } numbers
                ? Having([.. wanted.Select(PriceRange.Parse)], field.Key, numbers)
                : visible.ColumnOf(field.Key).Having(_values[field.Key]);
        }
        Products = Without(field: null);
    }

    private Selection(Selection wider, IReadOnlyList<ReadFilter> read)
    {
        (_table, _visible, _findable) = (wider._table, wider._visible, wider._findable);
        (_allowed, _values) = (wider._allowed, wider._values);
        (Now, Catalogue) = (wider.Now, wider.Catalogue);
        _read = read;
        Products = Without(field: null);
    }

    /// <summary>The products that are left.</summary>
    public ProductSet Products { get; }

    /// <summary>All products of the catalogues that are searched.</summary>
    public ProductSet Catalogue { get; }

    /// <summary>The moment whose prices count.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => 8L * Products.Words.Length * (2 + _allowed.Count + _read.Count);

    /// <summary>The same with the filters that were read from words.</summary>
    public Selection Narrowed(IReadOnlyList<ReadFilter> read) =>
        read.Count == 0 ? this : new Selection(this, read);

    /// <summary>Counts what each field has, with the filters on all other fields.</summary>
    /// <param name="folded">Groups whose products count as one for each value; null counts every product.</param>
    public IReadOnlyList<Facet> CountFacets(FoldGroups? folded = null) =>
        [
            .. _visible
                .Columns.Where(column =>
                    _visible.ValuesOf(column) is > 1 and <= MostValues
                    || _values.ContainsKey(column.Name)
                )
                .Select(column =>
                    column.Count(
                        Without(column.Name),
                        _values.GetValueOrDefault(column.Name, []),
                        code => _visible.Has(column, code),
                        folded
                    )
                )
                .Where(facet => facet.Values.Count > 0),
        ];

    /// <summary>The lowest and the highest price under the other filters; null without any price.</summary>
    public PriceRange? FindPrices()
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var key in Without(FieldNames.Price).Keys())
        {
            // Comparisons with NaN are false, so products without a price change nothing.
            var price = _table.Prices.At(key, Now);
            low = price < low ? price : low;
            high = price > high ? price : high;
        }
        return low <= high ? new PriceRange((decimal)low, (decimal)high) : null;
    }

    private ProductSet Without(string? field) =>
        _read
            .Where(filter => filter.Field != field)
            .Aggregate(
                _allowed
                    .Where(filter => filter.Key != field)
                    .Aggregate(_findable, (left, filter) => left.Intersect(filter.Value)),
                (left, filter) => filter.Narrow(left)
            );

    private ProductSet Having(PriceRange[] ranges, string field, NumberColumn numbers)
    {
        return field == FieldNames.Price
            ? _table.Prices.Having(IsWithin, Now)
            : numbers.Having(IsWithin);
        bool IsWithin(double number) =>
            Array.Exists(
                ranges,
                range =>
                    number >= ((double?)range.From ?? double.NegativeInfinity)
                    && number <= ((double?)range.To ?? double.PositiveInfinity)
            );
    }
}
