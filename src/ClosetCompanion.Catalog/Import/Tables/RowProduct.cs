namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>Makes a product of a table's row.</summary>
internal static class RowProduct
{
    /// <summary>The product; null when the row has no id.</summary>
    public static Product? Read(TableRow row)
    {
        if (Text(row, ProductField.Id) is not { } id)
        {
            return null;
        }
        string[] category = ReadCategory(row);
        string? gender = Text(row, ProductField.Gender);
        string? colour = Text(row, ProductField.Colour);
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        ReadAttributes(row, attributes);
        var (price, currency) = ReadPrice(row, attributes);
        return new Product
        {
            Id = id,
            Title =
                Text(row, ProductField.Title)
                ?? MadeTitle.Of(id, gender, colour, category.LastOrDefault()),
            Description = Text(row, ProductField.Description),
            Brand = Text(row, ProductField.Brand),
            Category = category,
            Colour = colour,
            Gender = gender,
            Season = Text(row, ProductField.Season),
            Usage = Text(row, ProductField.Usage),
            Price = price,
            Currency = currency,
            Link = Text(row, ProductField.Link),
            VariantGroup = Text(row, ProductField.VariantGroup),
            Attributes = attributes,
        };
    }

    private static string? Text(TableRow row, ProductField field)
    {
        int place = row.Plan.IndexOf(field);
        return place < 0 ? null : CellText.Clean(string.Join(", ", row.Values[place]));
    }

    private static string[] ReadCategory(TableRow row)
    {
        ProductField[] levels =
        [
            ProductField.Department,
            ProductField.Category,
            ProductField.SubCategory,
            ProductField.Kind,
        ];
        return
        [
            .. levels
                .Select(row.Plan.IndexOf)
                .Where(place => place >= 0)
                .SelectMany(place => row.Values[place])
                .SelectMany(SplitPath)
                .Select(CellText.Clean)
                .OfType<string>(),
        ];
    }

    // "T-Shirts/Polos" is one name, "Apparel / Topwear" a path: a slash counts only between spaces.
    private static string[] SplitPath(string text) =>
        text.Replace(" / ", ">", StringComparison.Ordinal).Split('>', '|');

    private static void ReadAttributes(TableRow row, SortedDictionary<string, string> attributes)
    {
        for (int place = 0; place < row.Columns.Count; place++)
        {
            if (
                row.Plan[place] == ProductField.Attribute
                && CellText.Clean(row.Columns[place]) is { } name
                && CellText.Clean(string.Join(", ", row.Values[place])) is { } value
            )
            {
                attributes[name] = value;
            }
        }
    }

    private static (decimal? Price, string? Currency) ReadPrice(
        TableRow row,
        SortedDictionary<string, string> attributes
    )
    {
        string? currency = Text(row, ProductField.Currency);
        if (Text(row, ProductField.Price) is not { } text)
        {
            return (null, currency);
        }
        if (PriceText.TryParse(text, out decimal price, out string? named))
        {
            return (price, currency ?? named);
        }
        attributes["price"] = text;
        return (null, currency);
    }
}
