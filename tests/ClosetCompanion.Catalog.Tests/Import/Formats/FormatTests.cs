using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Tests.Import.Formats;

/// <summary>Each format with a small export of its own kind, with pictures beside it.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    private readonly TemporaryFolder _folder = new();

    public FormatTests()
    {
        foreach (string name in (string[])["red.jpg", "blue.jpg", "green.jpg", "m/h/coat.jpg"])
        {
            _folder.Write(name, $"picture {name}");
        }
    }

    public void Dispose() => _folder.Dispose();

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
        List<SourceRow> rows = await ReadAsync(
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
        List<SourceRow> rows = await ReadAsync(
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

    [Fact]
    public async Task WooCommerce_s_variations_take_from_their_parent()
    {
        List<SourceRow> rows = await ReadAsync(
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
        (tee.Title, tee.Description, tee.Colour, tee.PriceAt(_now), tee.VariantGroup).ShouldBe(
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
        List<SourceRow> rows = await ReadAsync(
            "woo.json",
            """
            [{"id": 7, "name": "Tee", "permalink": "https://s.example/tee", "status": "publish", "regular_price": "19.90", "sale_price": "15.00", "stock_status": "instock",
              "categories": [{"id": 1, "name": "T-shirts"}], "attributes": [{"name": "Color", "options": ["Red", "Blue"]}, {"name": "Size", "option": "M"}], "images": [{"src": "red.jpg"}]},
             {"id": 8, "name": "Cap", "permalink": "https://s.example/cap", "prices": {"price": "1290", "regular_price": "1290", "sale_price": "1290", "currency_code": "EUR", "currency_minor_unit": 2}, "is_in_stock": false, "images": [{"src": "blue.jpg"}]}]
            """
        );

        Product tee = rows[0].Product!;
        (tee.Id, tee.PriceAt(_now), tee.Colour, tee.Link).ShouldBe(
            ("7", 15m, "Red", "https://s.example/tee")
        );
        tee.Category.ShouldBe(["T-shirts"]);
        (rows[1].Product!.Price, rows[1].Product!.Currency).ShouldBe((12.90m, "EUR"));
        rows[1].Product!.Availability.ShouldBe("out of stock");
    }

    [Fact]
    public async Task Google_s_RSS_is_read_past_its_mistakes_with_the_line_named()
    {
        List<SourceRow> rows = await ReadAsync(
            "feed.xml",
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
            <item><g:id>1</g:id><title>RSS title</title><g:title>Black hoodie</g:title><link>https://s.example/1</link><g:image_link>red.jpg</g:image_link>
              <g:additional_image_link>blue.jpg</g:additional_image_link><g:additional_image_link>green.jpg</g:additional_image_link>
              <g:price>75.00 USD</g:price><g:sale_price>60.00 USD</g:sale_price><g:sale_price_effective_date>2020-01-01T00:00+01:00/2020-02-01T00:00+01:00</g:sale_price_effective_date>
              <g:shipping><g:country>US</g:country><g:price>4.99 USD</g:price></g:shipping><g:color>Black/White</g:color><g:size>S</g:size><g:gender>male</g:gender><g:age_group>kids</g:age_group>
              <g:google_product_category>212</g:google_product_category><g:product_type>Apparel &gt; Hoodies</g:product_type><g:item_group_id>h1</g:item_group_id>
              <g:product_detail><g:attribute_name>Fit</g:attribute_name><g:attribute_value>Relaxed</g:attribute_value></g:product_detail></item>
            <item><g:id>2</g:id><g:title>Salt & pepper&nbsp;dress</g:title><g:image_link>blue.jpg</g:image_link></item>
            <item><g:id>3</g:id><g:title>Broken</g:titel><g:image_link>blue.jpg</g:image_link></item>
            <item><g:id>4</g:id><g:title>&x;</g:title><g:image_link>blue.jpg</g:image_link></item>
            <item><g:id>5</g:id><g:title>Cut
            """
        );

        rows.Count.ShouldBe(5);
        Product hoodie = rows[0].Product!;
        (hoodie.Title, hoodie.Price, hoodie.Currency, hoodie.Gender, hoodie.Colour).ShouldBe(
            ("Black hoodie", 75m, "USD", "Boys", "Black")
        );
        hoodie.Category.ShouldBe(["Apparel", "Hoodies"]);
        (hoodie.Colour, hoodie.OtherColours.ShouldHaveSingleItem()).ShouldBe(("Black", "White"));
        hoodie.Attributes["Fit"].ShouldBe("Relaxed");
        hoodie.SalePrice.ShouldBe(60.00m);
        rows[0].Pictures.Count.ShouldBe(3);
        rows[0].Remark.ShouldBeNull();
        rows[1].Product!.Title.ShouldBe("Salt & pepper dress");
        rows[1].Remark.ShouldNotBeNull().ShouldContain("line 10");
        rows[2].Problem.ShouldNotBeNull().ShouldContain("line 11");
        rows[3].Product!.Title.ShouldBe("&x;");
        rows[4].Problem.ShouldNotBeNull().ShouldContain("file ends");
    }

    [Fact]
    public async Task Atom_and_other_XML_are_read_too()
    {
        List<SourceRow> atom = await ReadAsync(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry><id>tag:1</id><g:id>A1</g:id><title>Tee</title><link href="https://s.example/a1"/><summary>Soft</summary><g:image_link>red.jpg</g:image_link><g:price>9 EUR</g:price></entry></feed>
            """
        );
        List<SourceRow> offers = await ReadAsync(
            "offers.xml",
            """
            <yml_catalog><shop><offers><offer id="Y1" available="true"><name>Платье</name><price>1299</price><currencyId>RUB</currencyId><picture>red.jpg</picture><picture>blue.jpg</picture><vendor>Acme</vendor><param name="Цвет">Красный</param><param name="Размер">M</param></offer></offers></shop></yml_catalog>
            """
        );

        (atom[0].Product!.Id, atom[0].Product!.Description, atom[0].Product!.Link).ShouldBe(
            ("A1", "Soft", "https://s.example/a1")
        );
        Product dress = offers[0].Product!;
        (dress.Id, dress.Title, dress.Colour, dress.Price).ShouldBe(
            ("Y1", "Платье", "Красный", 1299m)
        );
        dress.Size.ShouldBe("M");
        offers[0].Pictures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Magento_s_variants_know_their_group()
    {
        List<SourceRow> rows = await ReadAsync(
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
        (coat.Title, coat.Colour, coat.PriceAt(_now), coat.Gender, coat.VariantGroup).ShouldBe(
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
        List<SourceRow> rows = await ReadAsync(
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
        rows.Select(row => row.Product!.PriceAt(_now)).ShouldBe([18m, 22.5m, 9m]);
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
        List<SourceRow> square = await ReadAsync(
            "square.csv",
            """
            Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Categories,Tags,Visible,Hosted Image URLs
            p1,v1,PHYSICAL,store,tee,Tee,<p>Soft</p>,SQ1,Size,S,20.00,15.00,No,Unlimited,/tops,,Yes,red.jpg blue.jpg
            ,v2,,,,,,SQ2,Size,M,20.00,15.00,Yes,0,,,,
            """
        );
        List<SourceRow> big = await ReadAsync(
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
            .Select(row => (row.Product!.Id, row.Product.PriceAt(_now), row.Pictures.Count))
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
    public async Task Facebook_s_and_Pinterest_s_tables_are_recognised()
    {
        string facebook = Write(
            "facebook.csv",
            """
            # Required | A unique id
            id,title,description,availability,condition,price,link,image_link,brand,fb_product_category,quantity_to_sell_on_facebook,sale_price,item_group_id,gender,color,size,age_group,material,pattern,image[0].url
            F1,Tee,Soft,in stock,new,10 USD,https://s.example,red.jpg,Acme,clothing > tops,5,8 USD,g,unisex,Red,S,adult,cotton,plain,blue.jpg
            """
        );
        var source = new FeedSource(facebook);

        Product tee = (await StoreContents.ListAsync(source.ReadAsync()))[0].Product!;

        (tee.PriceAt(_now), tee.Gender, tee.VariantGroup).ShouldBe((8m, "Unisex", "g"));
        tee.Pattern.ShouldBe("plain");
        source.Notes[0].ShouldContain("Facebook");
        var pinterest = new FeedSource(
            Write(
                "pin.tsv",
                "id\ttitle\tlink\timage_link\tprice\tavailability\tfree_shipping_label\nP1\tTee\thttps://s.example\tred.jpg\t10 USD\tin stock\tyes\n"
            )
        );
        (await StoreContents.ListAsync(pinterest.ReadAsync()))[0].Product!.Price.ShouldBe(10m);
        pinterest.Notes[0].ShouldContain("Pinterest");
    }

    [Fact]
    public async Task Pages_give_their_products_by_JSON_LD_or_microdata()
    {
        _folder.Write("shop/img/a.jpg", "picture a");
        _folder.Write(
            "shop/one.html",
            """
            <html><head><link rel="canonical" href="https://s.example/products/linen-shirt"><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [{"@type": "BreadcrumbList"}, {"@type": "ProductGroup", "name": "Linen shirt", "productGroupID": "LS", "brand": {"@type": "Brand", "name": "Acme"}, "image": ["img/a.jpg"],
              "hasVariant": [{"@type": "Product", "sku": "LS-R", "color": "Red", "size": "M", "offers": {"@type": "Offer", "price": 49.9, "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}},
                             {"@type": "Product", "sku": "LS-B", "color": "Blue", "size": "L", "offers": {"@type": "AggregateOffer", "lowPrice": "39", "highPrice": "59", "priceCurrency": "EUR"}}]}]}
            </script></head><body><script>alert(1)</script></body></html>
            """
        );
        _folder.Write(
            "shop/two.htm",
            """
            <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Sm&ouml;rg dress</h1><img itemprop="image" src="img/a.jpg"><span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">Otto</span></span>
            <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="19.90">€ 19,90</span><link itemprop="availability" href="https://schema.org/OutOfStock"></div><meta itemprop="sku" content="D1"></div>
            """
        );

        List<SourceRow> rows = await StoreContents.ListAsync(
            ProductSources.Open(_folder.File("shop")).ReadAsync()
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
    public void Formats_are_listed_for_people()
    {
        ProductSources.Formats.Count.ShouldBeGreaterThan(15);
        ProductSources.Formats.ShouldAllBe(format =>
            format.Name.Length > 0 && format.KnownBy.Length > 0
        );
        ProductSources.Formats.Select(format => format.Name).ShouldBeUnique();
    }

    private string Write(string name, string text) => _folder.Write(name, text);

    private async Task<List<SourceRow>> ReadAsync(string name, string text) =>
        await StoreContents.ListAsync(new FeedSource(Write(name, text)).ReadAsync());
}
