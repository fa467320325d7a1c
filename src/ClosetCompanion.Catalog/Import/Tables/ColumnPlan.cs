namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>What each column of a table holds, found from its name.</summary>
internal sealed class ColumnPlan
{
    // The surest name of a field first: of "sku" and "id" in one table, "id" is the id and "sku" an attribute.
    private static readonly Dictionary<ProductField, string[]> _names = new()
    {
        [ProductField.Id] =
        [
            "id",
            "productid",
            "itemid",
            "articleid",
            "sku",
            "productcode",
            "articlenumber",
            "itemnumber",
            "asin",
            "handle",
            "code",
            "key",
        ],
        [ProductField.Title] =
        [
            "title",
            "productdisplayname",
            "displayname",
            "productname",
            "producttitle",
            "itemname",
            "prodname",
            "name",
        ],
        [ProductField.Description] =
        [
            "description",
            "productdescription",
            "longdescription",
            "detaildesc",
            "details",
            "desc",
            "body",
        ],
        [ProductField.Brand] =
        [
            "brand",
            "brandname",
            "manufacturer",
            "maker",
            "vendor",
            "designer",
            "label",
        ],
        [ProductField.Department] =
        [
            "mastercategory",
            "maincategory",
            "topcategory",
            "department",
            "departmentname",
        ],
        [ProductField.Category] =
        [
            "category",
            "categories",
            "categorypath",
            "productcategory",
            "googleproductcategory",
            "categoryname",
        ],
        [ProductField.SubCategory] = ["subcategory", "subcategoryname"],
        [ProductField.Kind] =
        [
            "articletype",
            "producttype",
            "producttypename",
            "itemtype",
            "garmenttype",
            "kind",
            "type",
        ],
        [ProductField.Colour] =
        [
            "colour",
            "color",
            "basecolour",
            "basecolor",
            "maincolour",
            "maincolor",
            "colourname",
            "colorname",
            "colourgroupname",
        ],
        [ProductField.Gender] = ["gender", "sex", "audience"],
        [ProductField.Season] = ["season"],
        [ProductField.Usage] = ["usage", "occasion"],
        [ProductField.Price] = ["price", "currentprice", "unitprice", "listprice"],
        [ProductField.Currency] = ["currency", "pricecurrency", "currencycode"],
        [ProductField.Link] = ["link", "url", "producturl", "productlink", "pageurl", "page"],
        [ProductField.VariantGroup] =
        [
            "variantgroup",
            "itemgroupid",
            "groupid",
            "parentid",
            "parentsku",
        ],
        [ProductField.Picture] =
        [
            "picture",
            "image",
            "photo",
            "pictures",
            "images",
            "photos",
            "picturepath",
            "imagepath",
            "photopath",
            "picturefile",
            "imagefile",
            "photofile",
            "imagename",
            "filename",
            "filepath",
            "file",
            "img",
        ],
    };

    private static readonly Dictionary<string, (ProductField Field, int Rank)> _fieldOf = _names
        .SelectMany(field => field.Value.Select((name, rank) => (field.Key, Name: name, rank)))
        .ToDictionary(x => x.Name, x => (x.Key, x.rank), StringComparer.Ordinal);

    private readonly ProductField[] _fields;

    /// <param name="columns">The columns' names, as the table writes them.</param>
    /// <param name="map">Columns that the caller named for fields, by field, which go before what names suggest.</param>
    public ColumnPlan(
        IReadOnlyList<string> columns,
        IReadOnlyDictionary<ProductField, string>? map = null
    )
    {
        _fields = new ProductField[columns.Count];
        foreach (var (field, name) in map ?? new Dictionary<ProductField, string>())
        {
            int place = columns.ToList().FindIndex(c => Plain(c) == Plain(name));
            if (place >= 0)
            {
                _fields[place] = field;
            }
        }
        var candidates = columns
            .Select((column, place) => (Place: place, Guess: Guess(column)))
            .Where(c => c.Guess.Field != ProductField.Attribute && _fields[c.Place] == default)
            .OrderBy(c => c.Guess.Rank)
            .ThenBy(c => c.Place);
        foreach (var (place, guess) in candidates)
        {
            if (guess.Field == ProductField.Picture || !Has(guess.Field))
            {
                _fields[place] = guess.Field;
            }
        }
    }

    public ProductField this[int column] => _fields[column];

    public bool Has(ProductField field) => _fields.Contains(field);

    /// <summary>The place of a field's column; -1 when there is none.</summary>
    public int IndexOf(ProductField field) => Array.IndexOf(_fields, field);

    /// <summary>The field that a person means by a name: <c>color</c>, <c>Picture</c>.</summary>
    public static ProductField? FieldNamed(string name) =>
        _fieldOf.TryGetValue(Plain(name), out var found) ? found.Field : null;

    // "image_2" and "Additional Image 2" are pictures as "image" is.
    private static (ProductField Field, int Rank) Guess(string column)
    {
        string plain = Plain(column);
        if (_fieldOf.TryGetValue(plain, out var found))
        {
            return found;
        }
        string unnumbered = plain
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
            .Replace("additional", "", StringComparison.Ordinal);
        return _fieldOf.TryGetValue(unnumbered, out found) && found.Field == ProductField.Picture
            ? found
            : default;
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
