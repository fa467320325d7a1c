using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>
/// Pictures of every page for people to look at, written to the folder that <c>$CLOSET_SCREENSHOTS</c> names.
/// <c>$CLOSET_ADDRESS</c> takes them of an app that already runs.
/// </summary>
public sealed class ScreenshotTests(ServedApp app, Chromium chromium)
{
    private static readonly (string Name, string Address)[] _pages =
    [
        ("home", "/"),
        ("results", "/?q=red+polo+shirt"),
        ("filters", "/?q=shoes&colour=White&colour=Blue&price=20..80"),
        ("nothing-close", "/?q=qwxz+vbrt+zzkq"),
        ("understood", "/?q=red+or+blue+dresss+for+women+without+flowers"),
        ("became-wish", "/?q=shirt+not+red+under+1"),
        ("about", "/about"),
        ("catalogues", "/catalogues"),
        ("sign-in", "/sign-in"),
        ("no-likes-yet", "/likes"),
        ("nowhere", "/nowhere"),
    ];

    [Theory]
    [InlineData("wide", 1440, 900, ColorScheme.Light)]
    [InlineData("wide-dark", 1440, 900, ColorScheme.Dark)]
    [InlineData("narrow", 360, 740, ColorScheme.Light)]
    [InlineData("narrow-dark", 360, 740, ColorScheme.Dark)]
    [InlineData("huge", 3840, 2160, ColorScheme.Light)]
    public async Task Shows_every_page(string name, int width, int height, ColorScheme scheme)
    {
        var folder = Environment.GetEnvironmentVariable("CLOSET_SCREENSHOTS");
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            "Screenshots are only taken when CLOSET_SCREENSHOTS names a folder for them."
        );
        var root = Environment.GetEnvironmentVariable("CLOSET_ADDRESS") is { Length: > 0 } running
            ? new Uri(running)
            : app.Address;
        await using var context = await chromium.OpenAsync(app, width, height, scheme: scheme);
        var page = await context.NewPageAsync();
        foreach (var (title, address) in _pages)
        {
            await page.GotoAsync(
                new Uri(root, address).ToString(),
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );
            await SaveAsync(title);
        }

        await page.GotoAsync(new Uri(root, "/?q=watches+for+men").ToString());
        await page.Locator(".card-main").First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await SaveAsync("product");
        await page.GetByText("Search with its picture").ClickAsync();
        await page.GetByText("Search for a part of it").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await SaveAsync("picture-part");

        await page.GotoAsync(new Uri(root, "/?q=dress").ToString());
        await page.Locator(".card").Nth(1).GetByText("More like this").ClickAsync();
        await page.Locator(".card").Nth(3).GetByText("Less like this").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator(".why").First.ClickAsync();
        await SaveAsync("likes");

        await page.GotoAsync(new Uri(root, "/").ToString());
        await page.OpenPicturesAsync();
        await SaveAsync("by-picture");
        await page.Keyboard.PressAsync("Escape");
        await page.Box().PressSequentiallyAsync("red s");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await SaveAsync("suggestions");

        Task SaveAsync(string title) =>
            page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder!, $"{title}-{name}.png") }
            );
    }

    [Theory]
    [InlineData("wide", 1440, 900, ColorScheme.Light)]
    [InlineData("wide-dark", 1440, 900, ColorScheme.Dark)]
    [InlineData("narrow", 360, 740, ColorScheme.Light)]
    [InlineData("narrow-dark", 360, 740, ColorScheme.Dark)]
    public async Task Shows_the_pages_of_outfits(
        string name,
        int width,
        int height,
        ColorScheme scheme
    )
    {
        var folder = Environment.GetEnvironmentVariable("CLOSET_SCREENSHOTS");
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            "Screenshots are only taken when CLOSET_SCREENSHOTS names a folder for them."
        );
        await using var context = await chromium.OpenAsync(app, width, height, scheme: scheme);
        // Behind a proxy each browser is somebody of its own.
        await context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        var page = await context.NewPageAsync();
        foreach (
            var words in (string[])["white shirt for men", "red dress", "blue jeans", "raincoat"]
        )
        {
            await page.GotoAsync($"/?q={Uri.EscapeDataString(words)}");
            await page.Locator(".card-main").First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "I have this" }).ClickAsync();
            await page.GotoAsync($"/?q={Uri.EscapeDataString(words)}");
            await page.Locator(".card-main").First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Make an outfit of all this" })
                .ClickAsync();
            await page.GetByText("Worn today").ClickAsync();
        }

        await SaveAsync("outfit");
        await page.GetByText("Plan for it").ClickAsync();
        await page.Locator(".outfit-pieces summary").First.ClickAsync();
        await SaveAsync("outfit-chosen");
        await page.GetByText("From sample").First.ClickAsync();
        await SaveAsync("outfit-complete");
        await page.GotoAsync("/outfits");
        await SaveAsync("outfits");

        async Task SaveAsync(string title)
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(folder!, $"{title}-{name}.png"),
                    FullPage = true,
                }
            );
        }
    }
}
