using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats.Shopify;

/// <summary>Exports of Shopify.</summary>
public sealed class ShopifyTests : FormatTest
{
    [Fact]
    public async Task Shopify_s_export_gives_every_variant_with_its_own_picture_and_price()
    {
        List<SourceRow> rows = await StoreContents.ListAsync(
            new FeedSource(Cases.Path("22-shopify-export/products_export.csv")).ReadAsync()
        );

        rows.Select(row => row.Product!.Id).ShouldBe(["LS-R", "LS-B", "LS-G", "PD-1"]);
        rows.Select(row => row.Product!.Title)
            .ShouldBe(["Linen Shirt", "Linen Shirt", "Linen Shirt", "Party Dress"]);
        rows.Select(row => row.Product!.Price).ShouldBe([49.90m, 49.90m, 54.90m, 89m]);
        rows.Select(row => row.Product!.Colour).ShouldBe(["Red", "Blue", "Green", null]);
        rows.Select(row => row.Product!.VariantGroup)
            .ShouldBe(["linen-shirt", "linen-shirt", "linen-shirt", "party-dress"]);
        rows.ShouldAllBe(row => row.Product!.Brand == "Northshore" && row.Pictures.Count == 1);
        rows[1]
            .Product!.Description.ShouldBe("Airy shirt. 100% linen, \"stonewashed\" Wash at 30°");
        rows[1].Product!.Category.ShouldBe(["Shirts"]);
        rows[1].Where.ShouldEndWith("line 7");
    }

    [Fact]
    public async Task Shopify_s_variants_without_codes_are_named_by_their_options()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "export.csv",
            """
            Handle,Title,Vendor,Status,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Compare At Price,Image Src,Variant Image
            top,Varsity Top,Acme,active,Size,Small,Color,Grey,,60,80,red.jpg,
            top,,,,,Medium,,Grey,,60,80,blue.jpg,green.jpg
            old,Old Top,Acme,draft,Title,Default Title,,,,10,,red.jpg,
            cap,Cap,Acme,active,Title,Default Title,,,,12,,blue.jpg,
            """
        );

        rows.Select(row => row.Product?.Id)
            .ShouldBe(["top-small-grey", "top-medium-grey", null, "cap"]);
        rows[0].Product!.Size.ShouldBe("Small");
        rows[0].Product!.OriginalPrice.ShouldBe(80m);
        rows[1].Pictures.Count.ShouldBe(1);
        rows[2].Problem.ShouldNotBeNull().ShouldContain("not on offer");
        rows[3].Product!.Attributes.ShouldNotContainKey("Option1 Name");
    }

    [Fact]
    public async Task Shopify_s_products_json_ties_pictures_to_variants()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "products.json",
            """
            {"products": [
              {"id": 1, "title": "Tee &amp; more", "handle": "tee", "body_html": "<p>Soft</p>", "vendor": "Acme", "product_type": "T-Shirts", "tags": ["men", "sale"],
               "options": [{"name": "Color"}, {"name": "Size"}],
               "variants": [
                 {"id": 11, "sku": "T-R", "option1": "Red", "option2": "M", "price": "19.90", "compare_at_price": "29.90", "available": true},
                 {"id": 12, "sku": "", "option1": "Blue", "option2": "L", "price": "19.90", "available": false}],
               "images": [{"src": "red.jpg", "variant_ids": [11]}, {"src": "blue.jpg", "variant_ids": [12]}]},
              {"id": 2, "title": "Broken", "handle": "x", "variants": [{"id": 21}]
            """
        );

        rows.Count.ShouldBe(3);
        Product red = rows[0].Product!;
        (red.Id, red.Title, red.Price, red.Colour, red.Gender).ShouldBe(
            ("T-R", "Tee & more", 19.90m, "Red", "Men")
        );
        red.Availability.ShouldBe("in stock");
        rows[1].Product!.Id.ShouldBe("12");
        rows[1].Product!.Size.ShouldBe("L");
        rows[2].Problem.ShouldNotBeNull().ShouldContain("file ends");
        rows[2].Line.ShouldBe(8);
    }
}
