using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Tests.Import.Formats.WooCommerce;

/// <summary>Exports and APIs of WooCommerce.</summary>
public sealed class WooCommerceTests : FormatTest
{
    [Fact]
    public async Task WooCommerce_s_variations_take_from_their_parent()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "wc.csv",
            """
            ID,Type,SKU,Name,Published,"Short description",Description,"In stock?",Stock,"Sale price","Regular price",Categories,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 1 visible","Attribute 2 name","Attribute 2 value(s)"
            10,variable,TEE,"Tee",1,,"<b>Soft</b> tee",1,,,,"Clothing > T-shirts, Sale",red.jpg,,Color,"Red, Blue",1,Size,"S, M"
            11,variation,TEE-R,"Tee - Red",1,,,1,5,15,19.90,,,id:10,Color,Red,,Size,M
            12,variation,TEE-B,"Tee - Blue",1,,,0,0,,19.90,,blue.jpg,id:10,Color,Blue,,Size,S
            13,simple,CAP,Cap,0,,,1,,,9,Hats,red.jpg,,,,,,
            14,variable,SOCK,Sock,1,,,1,,,5,Socks,green.jpg,,Color,"Red, Blue",1,,
            """
        );

        rows.Select(row => row.Product?.Id).ShouldBe(["11", "12", null, "14"]);
        Product tee = rows[0].Product!;
        (tee.Title, tee.Description, tee.Colour, tee.PriceAt(Now), tee.VariantGroup).ShouldBe(
            ("Tee", "Soft tee", "Red", 15m, "10")
        );
        tee.Category.ShouldBe(["Clothing", "T-shirts"]);
        tee.Size.ShouldBe("M");
        tee.Price.ShouldBe(19.90m);
        rows[1].Product!.Availability.ShouldBe("out of stock");
        rows[2].Problem.ShouldNotBeNull().ShouldContain("not published");
        (rows[3].Product!.Colour, rows[3].Product!.OtherColours.ShouldHaveSingleItem()).ShouldBe(
            ("Red", "Blue")
        );
    }

    [Fact]
    public async Task WooCommerce_s_APIs_give_products()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "woo.json",
            """
            [{"id": 7, "name": "Tee", "permalink": "https://s.example/tee", "status": "publish", "regular_price": "19.90", "sale_price": "15.00", "stock_status": "instock",
              "categories": [{"id": 1, "name": "T-shirts"}], "attributes": [{"name": "Color", "options": ["Red", "Blue"]}, {"name": "Size", "option": "M"}], "images": [{"src": "red.jpg"}]},
             {"id": 8, "name": "Cap", "permalink": "https://s.example/cap", "prices": {"price": "1290", "regular_price": "1290", "sale_price": "1290", "currency_code": "EUR", "currency_minor_unit": 2}, "is_in_stock": false, "images": [{"src": "blue.jpg"}]}]
            """
        );

        Product tee = rows[0].Product!;
        (tee.Id, tee.PriceAt(Now), tee.Colour, tee.Link).ShouldBe(
            ("7", 15m, "Red", "https://s.example/tee")
        );
        tee.Category.ShouldBe(["T-shirts"]);
        (rows[1].Product!.Price, rows[1].Product!.Currency).ShouldBe((12.90m, "EUR"));
        rows[1].Product!.Availability.ShouldBe("out of stock");
    }

    [Fact]
    public async Task What_WooCommerce_hides_is_skipped_with_its_variations_and_listed()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "wc.csv",
            """
            ID,Type,SKU,Name,Published,"Visibility in catalog","Regular price",Images,Parent
            10,variable,TEE,Tee,1,hidden,,red.jpg,
            11,variation,TEE-R,"Tee - Red",1,visible,9,,id:10
            12,simple,CAP,Cap,1,visible,9,red.jpg,
            """
        );

        rows.Select(row => row.Product?.Id).ShouldBe([null, null, "12"]);
        rows[0].Problem.ShouldNotBeNull().ShouldContain("hidden in the shop");
        rows[1].Problem.ShouldNotBeNull().ShouldContain("hidden in the shop");
    }
}
