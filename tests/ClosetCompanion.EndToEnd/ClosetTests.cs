using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class ClosetTests(ServedApp app, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_product_is_kept_worn_washed_and_given_away(bool scripting)
    {
        var page = await VisitAsync("/?q=green+shirt", scripting);
        var title = await page.Titles().First.InnerTextAsync();
        await page.Locator(".card-main").First.ClickAsync();
        await Button(page, "I have this: keep it in my closet").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

        // The keyboard does it too, and the same button takes it back.
        await Button(page, "Worn today").PressAsync("Enter");
        await Expect(Button(page, "Worn today")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".facts")).ToContainTextAsync("Worn once");
        await Button(page, "In the wash").ClickAsync();
        await Expect(Button(page, "In the wash")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Link, new() { Name = "Closet", Exact = true }).ClickAsync();
        await Expect(page.Titles()).ToHaveTextAsync([title]);
        await Expect(page.Locator(".closet-state")).ToHaveTextAsync("In the wash");

        await page.Locator(".card-main").First.ClickAsync();
        await Button(page, "Given away").ClickAsync();
        await page.GotoAsync("/closet/given-away");
        await Expect(page.Titles()).ToHaveTextAsync([title]);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_thing_is_renamed_and_found_by_its_tag()
    {
        var page = await VisitAsync("/?q=red+shirt", scripting: true);
        await page.Locator(".card-main").First.ClickAsync();
        await Button(page, "I have this: keep it in my closet").ClickAsync();
        await page.GetByLabel("Name").FillAsync("Lucky shirt");
        await page.GetByLabel("Tags").FillAsync("interviews");
        await Button(page, "Keep changes").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Lucky shirt");

        await page.GetByRole(AriaRole.Link, new() { Name = "interviews" }).ClickAsync();

        await Expect(page.Titles()).ToHaveTextAsync(["Lucky shirt"]);
        page.Query().ShouldBe("?q=interviews");
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
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
