using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class ConnectionTests(ServedApp app, Chromium chromium)
{
    [Fact]
    public async Task A_lost_connection_is_said_in_words_and_nothing_typed_is_lost()
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt");
        await page.RouteAsync("**/*", route => route.AbortAsync());
        await page.Box().FillAsync("red polo shirt");
        await page.Box().PressAsync("Enter");
        await Expect(page.Locator(".connection")).ToContainTextAsync("cannot be reached");
        await Expect(page.Box()).ToHaveValueAsync("red polo shirt");

        await page.UnrouteAsync("**/*");
        await page.Box().PressAsync("Enter");
        await Expect(page.Heading()).ToHaveTextAsync("“red polo shirt”");
        await Expect(page.Locator(".connection")).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_computer_that_goes_offline_is_told_so()
    {
        var page = await chromium.VisitAsync(app, "/");
        await page.Context.SetOfflineAsync(true);
        await Expect(page.Locator(".connection")).ToContainTextAsync("offline");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".connection")).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_server_is_waited_for_in_words()
    {
        var page = await chromium.VisitAsync(app, "/");
        var answer = new TaskCompletionSource();
        await page.RouteAsync(
            "**/health/live",
            async route =>
            {
                await answer.Task;
                await route.ContinueAsync();
            }
        );
        await page.Box().FillAsync("shirt");
        await page.Locator(".search-button").ClickAsync();
        await Expect(page.Locator(".search-form")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Locator(".connection")).ToContainTextAsync("takes its time");
        answer.SetResult();
        await Expect(page.Heading()).ToHaveTextAsync("“shirt”");
        await page.Context.DisposeAsync();
    }
}
