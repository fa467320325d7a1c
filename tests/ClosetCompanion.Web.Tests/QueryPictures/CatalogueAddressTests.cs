using ClosetCompanion.Web.Products;
using ClosetCompanion.Web.QueryPictures;

namespace ClosetCompanion.Web.Tests.QueryPictures;

public sealed class CatalogueAddressTests
{
    private static readonly string _name = new('a', 64);

    [Theory]
    [InlineData("/pictures/")]
    [InlineData("http://127.0.0.1:5080/pictures/")]
    [InlineData("  https://shop.example/pictures/")]
    public void The_address_of_a_picture_names_it(string before)
    {
        CatalogueAddress.PictureOf(before + _name).ShouldBe(_name);
        CatalogueAddress.PictureOf($"{before}{_name}?width=320").ShouldBe(_name);
    }

    [Theory]
    [InlineData("https://elsewhere.example/a.jpg")]
    [InlineData("/pictures/../../etc/passwd")]
    [InlineData("/pictures/ABC")]
    [InlineData("file:///pictures/x")]
    [InlineData("")]
    public void Other_addresses_name_no_picture(string address) =>
        CatalogueAddress.PictureOf(address).ShouldBeNull();

    [Fact]
    public void The_page_of_a_product_names_the_product()
    {
        var product = new ProductReference("my shop", "with/slash & sign");
        CatalogueAddress.ProductOf(product.PageAddress).ShouldBe(product);
        CatalogueAddress.ProductOf($"http://host{product.PageAddress}#similar").ShouldBe(product);
        CatalogueAddress.ProductOf("/product/alone").ShouldBeNull();
    }
}
