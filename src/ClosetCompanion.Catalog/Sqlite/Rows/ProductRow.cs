using System.Data.Common;
using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A whole product with the hashes of its pictures, as a query reads it.</summary>
internal static class ProductRow
{
    private const int FirstField = 6;

    /// <summary>Begins every query of products, <c>p</c>, in catalogues, <c>c</c>.</summary>
    public static readonly string Select = $"""
        SELECT p.key, c.name, p.external_id, p.attributes, p.retired_at,
          (SELECT group_concat(i.hash, ' ' ORDER BY shown.ordinal)
           FROM product_pictures shown JOIN pictures i ON i.key = shown.picture_key WHERE shown.product_key = p.key),
          {string.Join(", ", ProductFields.All.Select(field => $"p.{field.Column}"))}
        FROM products p JOIN catalogues c ON c.key = p.catalogue_key
        """;

    public static StoredProduct Read(DbDataReader reader)
    {
        var product = new Product
        {
            Id = reader.GetString(2),
            Title = "",
            Attributes = StoredText.ReadAttributes(reader.GetString(3)),
        };
        for (int place = 0; place < ProductFields.All.Count; place++)
        {
            ProductField field = ProductFields.All[place];
            field.Set(product, FieldColumns.Read(field, reader, FirstField + place));
        }
        string[] pictures = reader.IsDBNull(5) ? [] : reader.GetString(5).Split(' ');
        return new StoredProduct(reader.GetInt64(0), reader.GetString(1), product, pictures)
        {
            RetiredAt = reader.IsDBNull(4)
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)),
        };
    }
}
