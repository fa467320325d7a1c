using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class ProductTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_product_leads_to_its_page_and_on_to_what_is_like_it(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=green+shirt", scripting);
        var title = await page.Titles().First.InnerTextAsync();
        await page.Locator(".card-main").First.ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Similar" }))
            .ToBeVisibleAsync();
        await Expect(page.Locator("[aria-labelledby=similar] .card")).ToHaveCountAsync(12);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What goes with this" }))
            .ToBeVisibleAsync();
        await page.Locator(".product")
            .GetByRole(AriaRole.Link, new() { Name = "More like this" })
            .ClickAsync();
        await Expect(page.Locator(".query-part").First).ToContainTextAsync(title);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_a_product_shares_with_others_leads_to_them()
    {
        var page = await chromium.VisitAsync(app, "/?q=watch");
        await page.Locator(".card-main").First.ClickAsync();
        await page.Locator(".facts a").First.ClickAsync();
        page.Query().ShouldStartWith("?kind=");
        await Expect(page.Locator(".active-filters li")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_about_page_tells_of_the_model_and_of_what_is_kept()
    {
        var page = await chromium.VisitAsync(app, "/about", scripting: false);
        await Expect(page.Locator(".facts").First).ToContainTextAsync("closet-mini");
        await Expect(page.Locator("#privacy")).ToBeVisibleAsync();
        await Expect(page.Locator(".model-card h2")).ToHaveTextAsync("closet-mini");
        await Expect(page.Locator(".model-card table").First).ToContainTextAsync("picture tower");
        await page.Context.DisposeAsync();
    }
}
