using ClosetCompanion.Catalog.Import.Fetching;

namespace ClosetCompanion.Catalog.Tests.Import.Fetching;

public sealed class AllowedHostTests
{
    [Theory]
    [InlineData("https://cdn.shop.example/a.jpg", true)]
    [InlineData("https://CDN.SHOP.EXAMPLE/a.jpg", true)]
    [InlineData("https://img.other.example/a.jpg", true)]
    [InlineData("https://a.b.other.example/a.jpg", true)]
    [InlineData("https://b\u00fccher.example/a.jpg", true)]
    [InlineData("https://shop.example/a.jpg", false)]
    [InlineData("https://other.example/a.jpg", false)]
    [InlineData("https://other.example.evil.example/a.jpg", false)]
    [InlineData("https://notother.example/a.jpg", false)]
    [InlineData("https://cdn.shop.example:8443/a.jpg", false)]
    [InlineData("https://cdn.shop.example@evil.example/a.jpg", false)]
    public void A_host_is_allowed_by_its_whole_name_or_by_a_star(string address, bool allowed) =>
        new AllowedHosts(["cdn.shop.example ", "*.other.example", "b\u00fccher.example"])
            .Allows(new Uri(address))
            .ShouldBe(allowed);

    [Theory]
    [InlineData("https://shop.example")]
    [InlineData("shop.example/pictures")]
    [InlineData("me@shop.example")]
    [InlineData("*")]
    [InlineData("*.*.example")]
    [InlineData("localhost")]
    [InlineData("")]
    public void What_is_no_host_is_refused_with_an_example(string host) =>
        Should
            .Throw<CatalogException>(() => new AllowedHosts([host]))
            .Message.ShouldContain("cdn.shop.example");
}
