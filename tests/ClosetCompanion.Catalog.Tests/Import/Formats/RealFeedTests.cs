using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats;

/// <summary>Real exports, counted against what stands in the files themselves. Their pictures are addresses.</summary>
public sealed class RealFeedTests(ITestOutputHelper output)
{
    // Counted with programs of others: file, products, with title, price, colour, size, picture.
    [Theory]
    [InlineData("hardlife_google_merchant.xml", 317, 317, 317, 317, 317, 317)]
    [InlineData("luma_magento_products.csv", 1847, 1847, 1847, 1847, 1847, 1847)]
    [InlineData("shopify_sample_apparel.csv", 22, 22, 22, 0, 3, 22)]
    [InlineData("shopify_sample_jewelry.csv", 23, 23, 23, 6, 0, 23)]
    [InlineData("unitedbyblue_shopify_products.json", 96, 96, 96, 65, 72, 96)]
    public async Task Every_product_is_found_with_its_fields(
        string file,
        int products,
        int titles,
        int prices,
        int colours,
        int sizes,
        int pictures
    )
    {
        string path = SharedData.Require($"data/feeds/{file}");
        var source = new FeedSource(path);

        List<SourceRow> rows = await StoreContents.ListAsync(source.ReadAsync());

        Product[] read =
        [
            .. rows.Select(row => row.Product ?? row.WithoutPictures).OfType<Product>(),
        ];
        output.WriteLine(
            $"{file}: {source.Notes[0]} {read.Length} products, title {read.Count(HasTitle)}, price {read.Count(p => p.Price is not null)}, colour {read.Count(p => p.Colour is not null)}, size {read.Count(p => p.Size is not null)}, pictures {rows.Count(HasPicture)}"
        );
        foreach (SourceRow row in rows.Where(row => row.WithoutPictures is null).Take(5))
        {
            output.WriteLine($"  {row.Where}: {row.Problem}");
        }
        read.Length.ShouldBe(products);
        read.Count(HasTitle).ShouldBe(titles);
        read.Count(p => p.Price is not null).ShouldBe(prices);
        read.Count(p => p.Colour is not null).ShouldBe(colours);
        read.Count(p => p.Size is not null).ShouldBe(sizes);
        rows.Count(HasPicture).ShouldBe(pictures);
        read.Select(p => p.Id).ShouldBeUnique();
    }

    private static bool HasTitle(Product product) => product.Title != $"Product {product.Id}";

    private static bool HasPicture(SourceRow row) =>
        row.PictureAddresses.Count > 0
        || row.Notes.Any(note => note.Field == "picture" && note.Value is not null);
}
