using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>What axe finds on every page, light and dark, wide and narrow: nothing.</summary>
public sealed class AccessibilityTests(ServedApp app, Chromium chromium)
{
    public static readonly TheoryData<string> Addresses =
    [
        "/",
        "/?q=red+polo+shirt",
        "/?q=shirt&colour=Red&colour=Blue&price=10..60&sort=price&page=1",
        "/?q=shirt&price=..0.01",
        "/?q=qwxz+vbrt+zzkq",
        "/?q=red+sunglases+without+logo+under+1",
        "/?q=shirt+not+red&understand=off",
        "/about",
        "/catalogues",
        "/nowhere",
        "/?picture=forgotten",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Axe_finds_nothing(string address)
    {
        var page = await chromium.VisitAsync(app, address);
        await CheckAsync(page);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_with_everything_open()
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt");
        await page.Locator(".card").First.GetByText("More like this").ClickAsync();
        await page.Locator(".card").First.GetByText("Less like this").ClickAsync();
        await page.Locator(".card-main").First.ClickAsync();
        await CheckAsync(page);
        await page.GetByText("Search with its picture").ClickAsync();
        await page.Locator(".query-part-picture").WaitForAsync();
        await page.EvaluateAsync(
            "document.querySelectorAll('details:not(#filters)').forEach((panel) => (panel.open = true))"
        );
        await CheckAsync(page);
        await page.EvaluateAsync("document.getElementById('by-picture').open = false");
        await page.Box().PressSequentiallyAsync(" red");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await CheckAsync(page, wideOnly: true);
        await page.Context.DisposeAsync();
    }

    private static async Task CheckAsync(IPage page, bool wideOnly = false)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(
                new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
            );
            foreach (var width in wideOnly ? new[] { 1440 } : [1440, 320])
            {
                await page.SetViewportSizeAsync(width, 800);
                var result = await page.RunAxe();
                result
                    .Violations.Select(violation =>
                        $"{scheme} {width}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
                    )
                    .ShouldBeEmpty();
            }
        }
    }
}
