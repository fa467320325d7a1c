using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class PicturePartTests(ServedApp app, Chromium chromium)
{
    [Fact]
    public async Task A_box_drawn_on_the_picture_searches_for_that_part()
    {
        var page = await OpenAsync(scripting: true);
        var stage = page.Locator(".part-stage");
        await stage.ScrollIntoViewIfNeededAsync();
        await Expect(stage.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        var around = (await stage.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(
            around.X + (0.2f * around.Width),
            around.Y + (0.1f * around.Height)
        );
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(
            around.X + (0.8f * around.Width),
            around.Y + (0.5f * around.Height)
        );
        await page.Mouse.UpAsync();
        await Expect(page.GetByLabel("From the left")).ToHaveValueAsync("20");
        await Expect(page.Locator(".part-box")).ToBeVisibleAsync();

        await page.GetByText("Search for this part").ClickAsync();
        await Expect(page.GetByText("a part of it").First).ToBeVisibleAsync();
        page.Query().ShouldMatch("@20,(9|10|11),(59|60|61),(39|40|41)$");
        await page.GetByText("Use the whole picture").ClickAsync();
        await Expect(page.Locator(".query-part-picture")).ToBeVisibleAsync();
        page.Query().ShouldNotContain("@");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Numbers_do_as_well_as_a_mouse(bool scripting)
    {
        var page = await OpenAsync(scripting);
        await page.GetByLabel("From the top").FillAsync("50");
        await page.GetByLabel("Height").FillAsync("40");
        await page.GetByLabel("Height").PressAsync("Enter");
        await page.WaitForURLAsync("**@0,50,100,40");
        await Expect(page.Titles().First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    // A picture of the catalogue has a lasting address, so no file is needed.
    private async Task<IPage> OpenAsync(bool scripting)
    {
        var page = await chromium.VisitAsync(app, "/?q=red+polo+shirt", scripting);
        await page.Locator(".card-main").First.ClickAsync();
        await page.GetByText("Search with its picture").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Like your picture");
        await page.GetByText("Search for a part of it").ClickAsync();
        return page;
    }
}
