using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>What axe finds on every page, light and wide, dark and narrow: nothing.</summary>
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
        "/likes",
        "/me",
        "/people",
        "/sign-in",
        "/invitation?token=none",
        "/closet",
        "/nowhere",
        "/?picture=forgotten",
    ];

    // Describing what is well takes axe most of its time, and nobody reads it.
    private static readonly AxeRunOptions _options = new()
    {
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
        Iframes = false,
    };

    private static readonly (ColorScheme Scheme, int Width)[] _views =
    [
        (ColorScheme.Light, 1440),
        (ColorScheme.Dark, 320),
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
    public async Task Axe_finds_nothing_in_a_closet_with_something_in_it()
    {
        var page = await chromium.VisitAsync(app, "/?q=shirt");
        await page.Context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        await page.Locator(".card-main").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have this" }).ClickAsync();
        await page.GetByLabel("Tags").WaitForAsync();
        await CheckAsync(page);
        await page.GotoAsync("/closet");
        await page.GetByText("I saw this").ClickAsync();
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
        await page.Locator(".product-text")
            .GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true })
            .ClickAsync();
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
        // What depends on colours shows in each scheme, what depends on room in each width.
        foreach (var (scheme, width) in _views.Take(wideOnly ? 1 : _views.Length))
        {
            await page.EmulateMediaAsync(
                new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
            );
            await page.SetViewportSizeAsync(width, 800);
            // One call in the page itself. The newer way carries every frame's part into a page of its own and takes twice
            // as long; these pages have no frames.
#pragma warning disable CS0618
            var result = await page.Locator("html").RunAxeLegacy(_options);
#pragma warning restore CS0618
            result
                .Violations.Select(violation =>
                    $"{scheme} {width}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
                )
                .ShouldBeEmpty();
        }
    }
}
