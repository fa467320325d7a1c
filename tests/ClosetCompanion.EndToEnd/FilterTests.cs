using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class FilterTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_narrow_the_hits_to_what_they_count(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt", scripting);
        var count = await page.Filter("Colour", "Blue").Locator(".facet-count").InnerTextAsync();
        await page.Filter("Colour", "Blue").ClickAsync();
        await Expect(page.Filter("Colour", "Blue")).ToHaveAttributeAsync("aria-current", "true");
        page.Query().ShouldBe("?q=shirt&colour=Blue");

        var products = int.Parse(count.Split(' ', '\n')[0], CultureInfo.InvariantCulture);
        // The hits come after the filters, also while the page still loads.
        await Expect(page.Titles().First).ToBeVisibleAsync();
        (await page.Titles().CountAsync()).ShouldBeInRange(1, products);

        await page.GetByRole(AriaRole.Link, new() { Name = "Take off: Blue" }).ClickAsync();
        await Expect(page.Locator(".active-filters")).ToHaveCountAsync(0);
        page.Query().ShouldBe("?q=shirt");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_range_of_prices_lets_nothing_dearer_through(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt", scripting);
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.WaitForURLAsync("**/?q=shirt&price=..30");
        var prices = await PricesAsync(page);
        prices.ShouldNotBeEmpty();
        prices.ShouldAllBe(price => price <= 30);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hits_can_be_sorted_by_price(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=shoes", scripting);
        await page.GetByLabel("Sort", new() { Exact = true }).SelectOptionAsync("price-desc");
        if (!scripting)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sort" }).ClickAsync();
        }
        await page.WaitForURLAsync("**/?q=shoes&sort=price-desc");
        (await PricesAsync(page)).ShouldBeInOrder(SortDirection.Descending);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_kind_can_be_looked_through_without_words()
    {
        var page = await chromium.VisitAsync(app, "/");
        var kind = page.Locator(".kinds a").First;
        var name = (await kind.InnerTextAsync()).Split(' ', '\n')[0];
        await kind.ClickAsync();
        await Expect(page.Heading()).ToContainTextAsync(name);
        await Expect(page.Locator(".results-header p")).ToContainTextAsync("newest first");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Where_no_product_fits_the_page_says_so_and_leads_out()
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt&price=..0.01");
        await Expect(page.Locator(".nothing h2")).ToHaveTextAsync("Nothing fits all of that");
        await page.Locator(".nothing a").ClickAsync();
        await Expect(page.Titles().First).ToBeVisibleAsync();
        page.Query().ShouldBe("?q=shirt");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_the_filters_are_a_sheet(bool scripting)
    {
        await using var context = await chromium.OpenAsync(
            app,
            width: 360,
            height: 740,
            scripting: scripting,
            phone: true
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/?q=shirt");
        await Expect(page.Locator(".facet").First).ToBeHiddenAsync();
        await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await page.Filter("Colour", "Red").ClickAsync();
        await page.WaitForURLAsync("**/?q=shirt&colour=Red");
        await Expect(page.GetByText("Filters (1)")).ToBeVisibleAsync();
    }

    private static async Task<decimal[]> PricesAsync(IPage page) =>
        [
            .. (await page.Locator(".card-price").AllInnerTextsAsync()).Select(text =>
                decimal.Parse(
                    string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign == '.')),
                    CultureInfo.InvariantCulture
                )
            ),
        ];
}
