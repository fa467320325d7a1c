using System.IO.Compression;
using System.Text;

namespace ClosetCompanion.Catalog.Tests.Import;

/// <summary>Small files with products, one of each kind that is read.</summary>
internal static class FeedSeeds
{
    private const string Csv =
        "id,title,description,price,color,image\r\n1,\"Shirt, red\",\"<p>Soft &amp; warm</p>\",\"1.299,00 €\",Red/Black,a.jpg\r\n2,Dress,\"two\nlines\",29.90,Grün,\"a.jpg;none.jpg\"\r\n";

    private const string Shopify =
        "Handle,Title,Body (HTML),Vendor,Type,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\ntee,Tee,<b>x</b>,Acme,Tops,active,Color,Red,T-R,10,a.jpg\ntee,,,,,,,Blue,T-B,10,\n";

    private const string Json =
        "{\"products\": [{\"id\": 1, \"title\": \"Tee\", \"handle\": \"tee\", \"options\": [{\"name\": \"Size\"}], \"variants\": [{\"id\": 11, \"option1\": \"M\", \"price\": \"10.00\"}], \"images\": [{\"src\": \"a.jpg\"}]}]}";

    private const string Lines =
        "{\"id\": 1, \"title\": \"Tee\", \"price\": 1.25E1, \"image\": \"a.jpg\"}\n{\"id\": \"2\", \"title\": \"Cap\", \"image\": [\"a.jpg\"]}\n";

    private const string Xml =
        "<?xml version=\"1.0\"?><rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel><item><g:id>1</g:id><title>Tee &amp; more</title><g:price>10 EUR</g:price><g:image_link>a.jpg</g:image_link><g:shipping><g:price>1 EUR</g:price></g:shipping></item><item><g:id>2</g:id><title><![CDATA[<b>Cap</b>]]></title><g:image_link>a.jpg</g:image_link></item></channel></rss>";

    private const string Page =
        "<html><head><script type=\"application/ld+json\">{\"@type\": \"Product\", \"sku\": \"P1\", \"name\": \"Tee\", \"image\": \"a.jpg\", \"offers\": {\"price\": 10, \"priceCurrency\": \"EUR\"}}</script></head><body><div itemscope itemtype=\"https://schema.org/Product\"><span itemprop=\"name\">Tee</span><img itemprop=\"image\" src=\"a.jpg\"></div></body></html>";

    private const string Magento =
        "sku,attribute_set_code,product_type,categories,name,price,base_image,additional_attributes,configurable_variations\nA-S,Top,simple,Default Category/Men,A-S,10,a.jpg,\"size=S,color=Red\",\nA,Top,configurable,Default Category/Men,A,10,a.jpg,,\"sku=A-S,size=S\"\n";

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        ("table.csv", Encoding.UTF8.GetBytes(Csv)),
        ("table.csv", Encoding.Latin1.GetBytes(Csv.Replace('€', 'E'))),
        (
            "table.txt",
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Csv)).ToArray()
        ),
        ("shopify.csv", Encoding.UTF8.GetBytes(Shopify)),
        ("products.json", Encoding.UTF8.GetBytes(Json)),
        ("products.jsonl", Encoding.UTF8.GetBytes(Lines)),
        ("feed.xml", Encoding.UTF8.GetBytes(Xml)),
        ("page.html", Encoding.UTF8.GetBytes(Page)),
        ("magento.csv", Encoding.UTF8.GetBytes(Magento)),
        (
            "book.xlsx",
            WorkbookFile.Write([
                ["id", "title", "price", "image"],
                ["1", "Tee", "10", "a.jpg"],
            ])
        ),
        (
            "all.zip",
            Zip(("table.csv", Csv), ("size-chart.csv", "size,chest\nM,98\n"), ("a.jpg", "x"))
        ),
        ("pages.zip", Zip(("shop/one.html", Page), ("shop/a.jpg", "x"))),
    ];

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
