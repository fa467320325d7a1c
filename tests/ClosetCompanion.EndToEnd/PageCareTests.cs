using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

public sealed class PageCareTests(ServedApp app, Chromium chromium)
{
    public static readonly TheoryData<string> Addresses =
    [
        "/",
        "/?q=red+polo+shirt",
        "/?kind=Watches",
        "/about",
        "/catalogues",
        "/nowhere",
        "/?picture=forgotten",
        "/?q=red&page=39",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_is_blocked_missing_or_asked_of_other_hosts(string address)
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A page that says 404 or 410 is itself such an answer.
            if (
                message.Type is "error" or "warning"
                && !message.Location.StartsWith(page.Url, StringComparison.Ordinal)
            )
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != app.Address.Authority)
            {
                complaints.Add(request.Url);
            }
        };
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Fits_the_narrowest_and_the_widest_screen(string address)
    {
        await using var context = await chromium.OpenAsync(app, width: 320, height: 640);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
        await Expect(page.Locator("h1")).ToBeInViewportAsync();
        await page.SetViewportSizeAsync(3840, 2160);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(3840);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=red")]
    [InlineData("/?q=red+polo+shirt&colour=Red")]
    public async Task Nothing_moves_while_pictures_load(string address)
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            """
        );
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        (await page.EvaluateAsync<double>("window.shift")).ShouldBeLessThan(0.01);
    }

    [Fact]
    public async Task Keys_are_enough()
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Box()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("white shoe");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".picture-form")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".picture-form")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Heading()).ToHaveTextAsync("“white shoe”");
    }

    [Fact]
    public async Task What_has_the_focus_is_seen()
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/?q=shirt");
        for (var i = 0; i < 30; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            (
                await page.EvaluateAsync<bool>(
                    """
                    () => {
                      const outlined = (part) => part && getComputedStyle(part).outlineStyle !== "none";
                      const active = document.activeElement;
                      return outlined(active) || outlined(active.closest(".search-box"));
                    }
                    """
                )
            ).ShouldBeTrue(
                await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)")
            );
        }
    }
}
