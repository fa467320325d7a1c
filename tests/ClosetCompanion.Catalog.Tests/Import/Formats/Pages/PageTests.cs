using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats.Pages;

/// <summary>Pages that sell products.</summary>
public sealed class PageTests : FormatTest
{
    [Fact]
    public async Task Pages_give_their_products_by_JSON_LD_or_microdata()
    {
        Write("shop/img/a.jpg", "picture a");
        Write(
            "shop/one.html",
            """
            <html><head><link rel="canonical" href="https://s.example/products/linen-shirt"><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [{"@type": "BreadcrumbList"}, {"@type": "ProductGroup", "name": "Linen shirt", "productGroupID": "LS", "brand": {"@type": "Brand", "name": "Acme"}, "image": ["img/a.jpg"],
              "hasVariant": [{"@type": "Product", "sku": "LS-R", "color": "Red", "size": "M", "offers": {"@type": "Offer", "price": 49.9, "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}},
                             {"@type": "Product", "sku": "LS-B", "color": "Blue", "size": "L", "offers": {"@type": "AggregateOffer", "lowPrice": "39", "highPrice": "59", "priceCurrency": "EUR"}}]}]}
            </script></head><body><script>alert(1)</script></body></html>
            """
        );
        Write(
            "shop/two.htm",
            """
            <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Sm&ouml;rg dress</h1><img itemprop="image" src="img/a.jpg"><span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">Otto</span></span>
            <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="19.90">€ 19,90</span><link itemprop="availability" href="https://schema.org/OutOfStock"></div><meta itemprop="sku" content="D1"></div>
            """
        );

        List<SourceRow> rows = await StoreContents.ListAsync(
            ProductSources.Open(PathOf("shop")).ReadAsync()
        );

        rows.Select(row => row.Product!.Id).ShouldBe(["LS-R", "LS-B", "D1"]);
        Product red = rows[0].Product!;
        (red.Title, red.Brand, red.Price, red.Currency, red.VariantGroup).ShouldBe(
            ("Linen shirt", "Acme", 49.9m, "EUR", "LS")
        );
        red.Link.ShouldBe("https://s.example/products/linen-shirt");
        rows[1].Product!.Price.ShouldBeNull();
        rows[1].Remark.ShouldNotBeNull().ShouldContain("39");
        (rows[2].Product!.Title, rows[2].Product!.Brand, rows[2].Product!.Price).ShouldBe(
            ("Smörg dress", "Otto", 19.90m)
        );
        rows[2].Product!.Availability.ShouldBe("out of stock");
    }

    [Fact]
    public async Task Line_ends_in_the_texts_of_JSON_LD_are_spaces()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "page.html",
            "<html><script type=\"application/ld+json\">{\"@type\":\"Product\",\"sku\":\"1\",\"name\":\"Linen\n\tshirt\",\"image\":\"red.jpg\"}</script></html>"
        );

        rows.ShouldHaveSingleItem().Product.ShouldNotBeNull().Title.ShouldBe("Linen shirt");
    }
}
