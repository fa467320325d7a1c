namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The names that tables commonly give to what products have.</summary>
internal static class ColumnNames
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

    /// <summary>What fields are called in messages.</summary>
    public static IEnumerable<string> Fields => _names.Values.Select(names => names[0]);

    /// <summary>The field that a person means by a name: <c>color</c>, <c>Picture</c>.</summary>
    public static ProductField? FieldNamed(string name) =>
        _fieldOf.TryGetValue(Plain(name), out var found) ? found.Field : null;

    /// <summary>What a column of this name most likely holds, and how sure that is; 0 is the surest.</summary>
    /// <remarks>"image_2" and "Additional Image 2" are pictures as "image" is.</remarks>
    public static (ProductField Field, int Rank) Guess(string column)
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

    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
