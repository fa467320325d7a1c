using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class LikesTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_liked_stands_on_the_page_of_likes_until_it_is_taken_back(
        bool scripting
    )
    {
        var page = await VisitAsync("/?q=green+shirt", scripting);
        var title = await page.Titles().First.InnerTextAsync();
        await Button(page, "Like").ClickAsync();
        await Expect(Button(page, "Like")).ToHaveAttributeAsync("aria-pressed", "true");
        page.Query().ShouldBe("?q=green+shirt");

        // Another verdict takes its place, with the keyboard too; saved stands beside it.
        await Button(page, "Save").ClickAsync();
        await Expect(Button(page, "Save")).ToHaveAttributeAsync("aria-pressed", "true");
        await Button(page, "Not for me").PressAsync("Enter");
        await Expect(Button(page, "Not for me")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Button(page, "Like")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Button(page, "Save")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Link, new() { Name = "Likes" }).ClickAsync();
        await Expect(page.Titles()).ToHaveTextAsync([title]);
        await Button(page, "Save").ClickAsync();
        await Expect(page.Locator(".opinion[aria-pressed=true]")).ToHaveCountAsync(1);
        await Button(page, "Not for me").ClickAsync();
        await Expect(page.Locator(".opinion[aria-pressed=true]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Titles()).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hits_come_in_the_order_of_likes_when_that_is_wanted_and_say_why(
        bool scripting
    )
    {
        var page = await VisitAsync("/?q=shirt", scripting);
        var plain = await page.Titles().AllInnerTextsAsync();
        await page.Locator(".card")
            .Last.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true })
            .ClickAsync();
        await Expect(page.Locator(".opinion[aria-pressed=true]")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        var order = page.GetByRole(AriaRole.Button, new() { Name = "In the order of my likes" });
        await order.ClickAsync();
        await Expect(order).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".card-because").First).ToContainTextAsync("Because you liked");
        await Expect(page.Titles()).ToHaveCountAsync(plain.Count);
        (await page.Titles().AllInnerTextsAsync()).ShouldNotBe(plain);
        await order.ClickAsync();
        await Expect(order).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.Titles()).ToHaveTextAsync(plain);
        await page.Context.DisposeAsync();
    }

    // Tests act for the owner of this computer, who is one for all of them. Behind a proxy each browser is somebody.
    private async Task<IPage> VisitAsync(string address, bool scripting)
    {
        var page = await chromium.VisitAsync(app, address, scripting);
        await page.Context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        return page;
    }

    private static ILocator Button(IPage page, string name) =>
        page.Locator(".card").First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
