using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class SearchTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_find_clothes_with_and_without_scripting(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/", scripting);
        await page.SearchAsync("red polo shirt");
        await Expect(page.Heading()).ToHaveTextAsync("“red polo shirt”");
        await Expect(page.Titles().First).ToContainTextAsync("Red");
        await Expect(page.Titles().First).ToContainTextAsync("Polo");
        page.Query().ShouldBe("?q=red+polo+shirt");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_follow_one_another_and_the_browser_goes_back_and_forward(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/", scripting);
        await page.SearchAsync("women");
        await Expect(page.Heading()).ToHaveTextAsync("“women”");
        var first = await page.Titles().First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "More →" }).ClickAsync();
        await Expect(page.Locator(".pager [aria-current=page]")).ToHaveTextAsync("Page 2");
        await Expect(page.Titles().First).Not.ToHaveTextAsync(first);
        await page.GoBackAsync();
        await Expect(page.Titles().First).ToHaveTextAsync(first);
        await page.GoBackAsync();
        await Expect(page.Heading()).ToContainTextAsync("Find clothes");
        await page.GoForwardAsync();
        await Expect(page.Heading()).ToHaveTextAsync("“women”");
        await Expect(page.Box()).ToHaveValueAsync("women");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_page_shared_by_its_address_shows_the_same()
    {
        var page = await chromium.VisitAsync(
            app,
            "/?q=shirt&colour=Red&colour=Blue&price=10..60&sort=price"
        );
        await Expect(page.Locator(".active-filters li")).ToHaveCountAsync(3);
        await Expect(page.GetByLabel("Sort")).ToHaveValueAsync("price");
        await Expect(page.Filter("Colour", "Red")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.GetByLabel("From", new() { Exact = true })).ToHaveValueAsync("10");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Why_a_product_matched_is_told_on_demand()
    {
        var page = await chromium.VisitAsync(app, "/?q=red+polo+shirt");
        var why = page.Locator(".why").First;
        await Expect(why.Locator("dl")).ToBeHiddenAsync();
        await why.Locator("summary").ClickAsync();
        await Expect(why.Locator("dl")).ToContainTextAsync("cosine 0.");
        await Expect(why.Locator("dl")).ToContainTextAsync("polo");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Where_nothing_is_close_the_page_says_so_and_shows_the_nearest()
    {
        var page = await chromium.VisitAsync(app, "/?q=qwxz+vbrt+zzkq");
        await Expect(page.Locator(".hint")).ToContainTextAsync("Nothing here is close");
        await Expect(page.Locator(".card")).ToHaveCountAsync(24);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Likes_and_dislikes_steer_the_search()
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt");
        var liked = await page.Titles().Nth(1).InnerTextAsync();
        await page.Locator(".card").Nth(1).GetByText("More like this").ClickAsync();
        await Expect(page.Locator(".query-part", new() { HasText = "Like" }).First)
            .ToContainTextAsync(liked);
        page.Query().ShouldContain("q=shirt&like=");

        var disliked = await page.Titles().First.InnerTextAsync();
        await page.Locator(".card").First.GetByText("Less like this").ClickAsync();
        await Expect(page.Locator(".query-part-unlike")).ToContainTextAsync(disliked);
        page.Query().ShouldContain("&unlike=");
        await page.Locator(".query-part-unlike").Locator("a.remove").ClickAsync();
        await Expect(page.Locator(".query-part-unlike")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_words_can_be_added_and_weighed(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt", scripting);
        await page.Locator(".fine-tune > summary").ClickAsync();
        await page.GetByLabel("More words").FillAsync("blue jeans");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search again" }).ClickAsync();
        await Expect(page.Locator(".query-parts")).ToContainTextAsync("“blue jeans”");
        page.Query().ShouldBe("?q=shirt&and=blue+jeans");

        await page.GetByLabel("How much “blue jeans” counts").SelectOptionAsync("blue jeans^4");
        if (!scripting)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Search again" }).ClickAsync();
        }
        await page.WaitForURLAsync("**/?q=shirt&and=blue+jeans%5E4");
        await Expect(page.Titles().First).ToContainTextAsync("Jeans");
        await page.Context.DisposeAsync();
    }
}
