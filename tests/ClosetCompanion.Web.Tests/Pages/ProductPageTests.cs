using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Pages;

public sealed class ProductPageTests(ReadyApp ready)
{
    [Fact]
    public async Task Shows_the_product_and_what_is_similar()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/product/sample/red-0");
        page.ShouldContain("<h1>red Polo shirt</h1>");
        page.ShouldContain("Painter");
        page.ShouldMatch("<dt>Fabric</dt>\\s*<dd>\\s*<a href=\"/\\?fabric=Paint\">Paint</a>");
        page.ShouldContain("€&#xA0;10");
        var similar = PageReading.Titles(page.Split("id=\"similar\"")[1]);
        similar.ShouldNotContain("red Polo shirt");
        similar.Take(4).ShouldAllBe(title => title.StartsWith("red"));
    }

    [Fact]
    public async Task Shows_what_goes_with_it_and_another_one_when_asked()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/product/sample/red-0");
        var look = page.Split("id=\"look\"")[1].Split("id=\"similar\"")[0];
        PageReading
            .Titles(look)
            .ShouldContain(title => title.EndsWith("Shoe", StringComparison.Ordinal));
        PageReading
            .Titles(look)
            .ShouldNotContain(title => title.EndsWith("shirt", StringComparison.Ordinal));
        var shoe = PageReading
            .Titles(look)
            .First(title => title.EndsWith("Shoe", StringComparison.Ordinal));
        var other = await browser.GetPageAsync(
            $"/product/sample/red-0?skip=sample/{shoe.Split(' ')[0]}-3"
        );
        PageReading
            .Titles(other.Split("id=\"look\"")[1].Split("id=\"similar\"")[0])
            .ShouldNotContain(shoe);
    }

    [Fact]
    public async Task An_id_may_have_slashes_and_signs()
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync("/product/sample/with/slash%20%26%20sign");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        page.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Leads_to_the_shop_where_there_is_one()
    {
        using var browser = ready.App.Browser();
        (await browser.GetPageAsync("/product/sample/plain")).ShouldContain(
            "href=\"https://shop.example/sock?a=1&amp;b=2\""
        );
    }

    [Theory]
    [InlineData("/product/sample/nobody")]
    [InlineData("/product/nowhere/red-0")]
    [InlineData("/product/sample/")]
    public async Task A_product_that_is_not_there_is_said_not_to_be(string address)
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("There is nothing here");
    }
}
