using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Filtering;

/// <summary>Makes a column for every field that products have, attributes included.</summary>
internal static class ProductColumns
{
    private static readonly (string Name, Action<ColumnBuilder, ProductFacts> Add)[] Fields =
    [
        (
            ProductTable.CatalogueField,
            (column, product) => column.Add(product.Key, product.Catalogue)
        ),
        ("category", (column, product) => column.Add(product.Key, product.Category)),
        ("kind", (column, product) => column.Add(product.Key, product.Category.LastOrDefault())),
        ("brand", (column, product) => column.Add(product.Key, product.Brand)),
        ("colour", (column, product) => column.Add(product.Key, product.Colour)),
        ("gender", (column, product) => column.Add(product.Key, product.Gender)),
        ("season", (column, product) => column.Add(product.Key, product.Season)),
        ("usage", (column, product) => column.Add(product.Key, product.Usage)),
    ];

    /// <summary>The columns that have a value at all, by name; case does not matter.</summary>
    public static Dictionary<string, Column> Of(IReadOnlyCollection<ProductFacts> facts, int keys)
    {
        var columns = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, add) in Fields)
        {
            var builder = new ColumnBuilder(name, keys);
            foreach (var product in facts)
            {
                add(builder, product);
            }
            AddFilled(columns, builder.Build());
        }
        foreach (var column in AttributesOf(facts, keys))
        {
            AddFilled(columns, column);
        }
        return columns;
    }

    // Where an attribute is called like a field of our own, the field is meant.
    private static void AddFilled(Dictionary<string, Column> columns, Column column)
    {
        if (
            (column.Values > 0 || column.Name == ProductTable.CatalogueField)
            && column.Name != ProductTable.PriceField
        )
        {
            columns.TryAdd(column.Name, column);
        }
    }

    private static IEnumerable<Column> AttributesOf(
        IReadOnlyCollection<ProductFacts> facts,
        int keys
    )
    {
        var builders = new SortedDictionary<string, ColumnBuilder>(
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var product in facts)
        {
            foreach (var (name, value) in product.Attributes)
            {
                if (!builders.TryGetValue(name, out var builder))
                {
                    builders[name] = builder = new ColumnBuilder(name.ToLowerInvariant(), keys);
                }
                builder.Add(product.Key, value);
            }
        }
        return builders.Values.Select(builder => builder.Build());
    }
}
