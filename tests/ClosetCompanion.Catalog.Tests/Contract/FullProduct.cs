using ClosetCompanion.Catalog.Fields;

namespace ClosetCompanion.Catalog.Tests.Contract;

/// <summary>A product with a value in every field that products have, whatever fields there will be.</summary>
internal static class FullProduct
{
    /// <param name="id">Its id.</param>
    /// <param name="edition">Products of different editions differ in every field.</param>
    public static Product Of(string id, int edition = 1) =>
        ProductFields.All.Aggregate(
            new Product
            {
                Id = id,
                Title = "",
                Attributes = new Dictionary<string, string>
                {
                    ["year"] = $"{2000 + edition}",
                    ["fit"] = "größer \"M\"",
                    [""] = "",
                },
            },
            (product, field) => field.With(product, ValueOf(field, edition))
        );

    /// <summary>Fails where two products differ, and names the field.</summary>
    public static void ShouldBeSameAs(this Product product, Product expected)
    {
        product.Id.ShouldBe(expected.Id);
        foreach (ProductField field in ProductFields.All)
        {
            field.Get(product).ShouldBe(field.Get(expected), field.Name);
        }
        product.Attributes.ShouldBe(expected.Attributes, ignoreOrder: true);
    }

    private static object ValueOf(ProductField field, int edition) =>
        field.Type == typeof(string) ? $"{field.Name} \"{edition}\"\nin größer, 'quoted'; 衣"
        : field.Type == typeof(decimal) ? edition + (field.Column.Length / 100m)
        : field.Type == typeof(DateTimeOffset)
            ? new DateTimeOffset(
                2026,
                11,
                1 + field.Column.Length,
                12,
                edition,
                30,
                TimeSpan.FromHours(1)
            )
        : new[] { "Apparel", field.Name, $"T-shirts / polos {edition}" };
}
