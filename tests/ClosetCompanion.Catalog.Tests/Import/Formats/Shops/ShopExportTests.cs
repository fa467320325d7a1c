using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats.Shops;

/// <summary>Exports of other shops.</summary>
public sealed class ShopExportTests : FormatTest
{
    [Fact]
    public async Task Magento_s_variants_know_their_group()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "magento.csv",
            """
            sku,attribute_set_code,product_type,categories,name,description,product_online,price,special_price,base_image,additional_attributes,qty,is_in_stock,configurable_variations,additional_images
            C-S-Red,Top,simple,"Default Category/Men/Tops/Coats,Default Category",Coat-S-Red,<p>Warm</p>,1,52,,/m/h/coat.jpg,"has_options=0,size=S,color=Red",5,1,,
            C-M-Red,Top,simple,"Default Category/Men/Tops/Coats",Coat-M-Red,,1,52,40,/m/h/coat.jpg,"size=M,color=Red",0,0,,"/m/h/coat.jpg,red.jpg"
            C,Top,configurable,"Default Category/Men/Tops/Coats",Coat,<p>Warm</p>,1,52,,/m/h/coat.jpg,"material=Wool|Cotton,pattern=Solid,climate=Cool|Windy",,1,"sku=C-S-Red,size=S,color=Red|sku=C-M-Red,size=M,color=Red",
            D,Top,simple,Default Category,Draft,,2,1,,/m/h/coat.jpg,,1,1,,
            """
        );

        rows.Select(row => row.Product?.Id).ShouldBe(["C-S-Red", "C-M-Red", null]);
        Product coat = rows[1].Product!;
        (coat.Title, coat.Colour, coat.PriceAt(Now), coat.Gender, coat.VariantGroup).ShouldBe(
            ("Coat", "Red", 40m, "Men", "C")
        );
        coat.Category.ShouldBe(["Men", "Tops", "Coats"]);
        coat.Description.ShouldBe("Warm");
        coat.Material.ShouldBe("Wool, Cotton");
        coat.Attributes["climate"].ShouldBe("Cool, Windy");
        coat.Size.ShouldBe("M");
        rows[1].Pictures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Wix_adds_what_a_variant_costs_more()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "wix.csv",
            """
            handleId,fieldType,name,description,productImageUrl,collection,sku,ribbon,price,surcharge,visible,discountMode,discountValue,inventory,weight,productOptionName1,productOptionType1,productOptionDescription1,productOptionName2,productOptionType2,productOptionDescription2,brand
            p1,Product,Tee,<p>Soft</p>,red.jpg;blue.jpg,T-shirts;Sale,T1,,20,,true,PERCENT,10,InStock,,Size,DROP_DOWN,S;M,Color,COLOR,#ff0000:Red,Acme
            p1,Variant,,,,,T1-S,,,0,true,,,3,,,,S,,,#ff0000:Red,
            p1,Variant,,,,,T1-M,,,5,true,,,0,,,,M,,,#ff0000:Red,
            p2,Product,Cap,,green.jpg,,,,9,,true,AMOUNT,0,OutOfStock,,,,,,,,
            """
        );

        rows.Select(row => row.Product!.Id).ShouldBe(["T1-S", "T1-M", "p2"]);
        rows.Select(row => row.Product!.PriceAt(Now)).ShouldBe([18m, 22.5m, 9m]);
        rows[1].Product!.Colour.ShouldBe("Red");
        rows[1].Product!.Size.ShouldBe("M");
        rows[1].Product!.Availability.ShouldBe("out of stock");
        rows[2].Product!.Availability.ShouldBe("out of stock");
        rows[0].Pictures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Etsy_Squarespace_BigCommerce_and_Awin_are_recognised()
    {
        SourceRow etsy = (
            await ReadAsync(
                "etsy.csv",
                """
                TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,VARIATION 2 TYPE,VARIATION 2 NAME,VARIATION 2 VALUES,SKU
                Knitted Hat,Warm,24.00,GBP,3,"hat,winter_hat","wool,alpaca_wool",red.jpg,blue.jpg,Size,Size,"S,M",Primary color,Color,"Red,Blue",
                """
            )
        )[0];
        IReadOnlyList<SourceRow> square = await ReadAsync(
            "square.csv",
            """
            Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Categories,Tags,Visible,Hosted Image URLs
            p1,v1,PHYSICAL,store,tee,Tee,<p>Soft</p>,SQ1,Size,S,20.00,15.00,No,Unlimited,/tops,,Yes,red.jpg blue.jpg
            ,v2,,,,,,SQ2,Size,M,20.00,15.00,Yes,0,,,,
            """
        );
        IReadOnlyList<SourceRow> big = await ReadAsync(
            "big.csv",
            """
            Item Type,Product ID,Product Name,Product Code/SKU,Brand Name,Product Description,Price,Sale Price,Current Stock Level,Category,Product Image File - 1,GPS Gender,Product Visible
            Product,77,Coat,CO,Acme,Warm,100.00,0.00,,Coats,red.jpg,male,Y
              SKU,,"[RT]Size=M,[CS]Color=Red",CO-M,,,,,4,,,,
            """
        );
        SourceRow awin = (
            await ReadAsync(
                "awin.csv",
                """
                aw_deep_link,product_name,aw_product_id,merchant_product_id,merchant_image_url,description,merchant_category,search_price,currency,brand_name,colour,rrp_price,in_stock,Fashion:suitable_for,Fashion:size,Fashion:material
                https://a.example,Dress,99,m1,red.jpg,Nice,Dresses,39.99,GBP,Acme,Red,59.99,1,Female,12,Silk
                """
            )
        )[0];

        (etsy.Product!.Id, etsy.Product.Price, etsy.Product.Colour).ShouldBe(
            ("knitted-hat", 24m, "Red")
        );
        etsy.Product.Material.ShouldBe("wool, alpaca wool");
        etsy.Product.Size.ShouldBe("S, M");
        etsy.Pictures.Count.ShouldBe(2);
        square
            .Select(row => (row.Product!.Id, row.Product.PriceAt(Now), row.Pictures.Count))
            .ShouldBe([("SQ1", 20m, 2), ("SQ2", 15m, 2)]);
        square[0].Product!.Availability.ShouldBe("in stock");
        square[1].Product!.Size.ShouldBe("M");
        Product coat = big.ShouldHaveSingleItem().Product!;
        (coat.Id, coat.Title, coat.Colour, coat.Price, coat.Gender).ShouldBe(
            ("CO-M", "Coat", "Red", 100m, "Men")
        );
        coat.Size.ShouldBe("M");
        (awin.Product!.Id, awin.Product.Price, awin.Product.Gender).ShouldBe(
            ("99", 39.99m, "Women")
        );
        awin.Product.OriginalPrice.ShouldBe(59.99m);
        awin.Product.Size.ShouldBe("12");
        awin.Product.Material.ShouldBe("Silk");
    }

    [Fact]
    public async Task Magento_s_other_store_views_are_no_products_and_its_dates_are_read_where_they_are_sure()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
            "magento.csv",
            """
            sku,store_view_code,attribute_set_code,product_type,name,price,special_price,special_price_from_date,special_price_to_date,base_image
            A,,Top,simple,Coat,52,40,1/2/26,12/31/26,/m/h/coat.jpg
            A,de,,,Mantel,,,,,
            B,,Top,simple,Cape,52,40,"1/1/26, 12:00 AM",,/m/h/coat.jpg
            C,,Top,simple,Cloak,52,40,3/4/26,,/m/h/coat.jpg
            """
        );

        rows.Select(row => row.Product?.Title).ShouldBe(["Coat", "Cape", "Cloak"]);
        Product coat = rows[0].Product!;
        coat.SaleFrom.ShouldBe(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        coat.SaleTo!.Value.Date.ShouldBe(new DateTime(2026, 12, 31));
        rows[1].Product!.SaleFrom!.Value.Date.ShouldBe(new DateTime(2026, 1, 1));
        rows[2].Product!.SaleFrom.ShouldBeNull();
        rows[2].Notes.ShouldContain(note => note.Value == "3/4/26");
    }

    [Fact]
    public async Task Wix_s_own_pictures_get_their_address_and_others_stay_files()
    {
        string table = Write(
            "wix.csv",
            """
            handleId,fieldType,name,productImageUrl,collection,sku,price,visible
            p1,Product,Tee,a1b2c3_0123456789abcdef0123456789abcdef~mv2.jpg;red.jpg,Tops;Sale,T1,20,true
            """
        );
        SourceRow row = (
            await StoreContents.ListAsync(
                new FeedSource(table, new FeedSettings { PicturesAreFetched = true }).ReadAsync()
            )
        ).ShouldHaveSingleItem();

        row.PictureAddresses.ShouldBe([
            "https://static.wixstatic.com/media/a1b2c3_0123456789abcdef0123456789abcdef~mv2.jpg",
        ]);
        row.Pictures.Count.ShouldBe(1);
        row.Product!.Category.ShouldBe(["Tops", "Sale"]);
    }

    [Fact]
    public async Task Categories_of_BigCommerce_Squarespace_and_Facebook_are_names()
    {
        SourceRow big = (
            await ReadAsync(
                "big.csv",
                """
                Item Type,Product ID,Product Name,Product Code/SKU,Price,Category,Product Image File - 1
                Product,5,Boots,BT,80,Shoes/Boots;Sale,red.jpg
                """
            )
        )[0];
        SourceRow square = (
            await ReadAsync(
                "square.csv",
                """
                Product ID [Non Editable],Variant ID [Non Editable],Title,SKU,Price,Categories,Hosted Image URLs
                abc,v1,Tee,T1,20.00,"/tops, /sale",red.jpg
                """
            )
        )[0];
        SourceRow facebook = (
            await ReadAsync(
                "facebook.csv",
                """
                id,title,price,image_link,google_product_category,fb_product_category
                1,Shirt,9.99 USD,red.jpg,1604,clothing & accessories > clothing
                """
            )
        )[0];

        big.Product!.Category.ShouldBe(["Shoes", "Boots"]);
        square.Product!.Category.ShouldBe(["tops, sale"]);
        facebook.Product!.Category.ShouldBe(["clothing & accessories", "clothing"]);
    }
}
