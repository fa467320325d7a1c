using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats.Merchants;

/// <summary>Feeds for Google, Facebook and Pinterest, and other XML.</summary>
public sealed class MerchantFeedTests : FormatTest
{
    [Fact]
    public async Task Google_s_RSS_is_read_past_its_mistakes_with_the_line_named()
    {
        IReadOnlyList<SourceRow> rows = await ReadAsync(
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
        IReadOnlyList<SourceRow> atom = await ReadAsync(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry><id>tag:1</id><g:id>A1</g:id><title>Tee</title><link href="https://s.example/a1"/><summary>Soft</summary><g:image_link>red.jpg</g:image_link><g:price>9 EUR</g:price></entry></feed>
            """
        );
        IReadOnlyList<SourceRow> offers = await ReadAsync(
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

        (tee.PriceAt(Now), tee.Gender, tee.VariantGroup).ShouldBe((8m, "Unisex", "g"));
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
}
