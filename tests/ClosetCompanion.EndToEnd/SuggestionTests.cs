using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class SuggestionTests(ServedApp app, Chromium chromium)
{
    [Fact]
    public async Task The_box_completes_what_is_typed_and_keys_choose()
    {
        var page = await chromium.VisitAsync(app, "/");
        await page.Box().PressSequentiallyAsync("red sh");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync("Red Sh");
        await Expect(page.Box()).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Box().PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        var chosen = await options.First.InnerTextAsync();
        await Expect(page.Box()).ToHaveValueAsync(chosen);
        await page.Box().PressAsync("Enter");
        await Expect(page.Heading()).ToHaveTextAsync($"“{chosen}”");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_what_was_typed()
    {
        var page = await chromium.VisitAsync(app, "/");
        await page.Box().PressSequentiallyAsync("blu");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Box().PressAsync("ArrowDown");
        await page.Box().PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await Expect(page.Box()).ToHaveValueAsync("blu");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_suggestion_can_be_clicked()
    {
        var page = await chromium.VisitAsync(app, "/");
        await page.Box().PressSequentiallyAsync("watch");
        var option = page.GetByRole(AriaRole.Option).First;
        var words = await option.InnerTextAsync();
        await option.ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync($"“{words}”");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Recent_searches_stay_in_the_browser_and_can_be_cleared()
    {
        var page = await chromium.VisitAsync(app, "/");
        await page.SearchAsync("green scarf");
        await Expect(page.Heading()).ToHaveTextAsync("“green scarf”");
        await page.GotoAsync("/");
        await page.Box().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("green scarf");
        (await page.EvaluateAsync<string>("document.cookie")).ShouldNotContain("scarf");

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear recent searches" })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        await page.Context.DisposeAsync();
    }
}
