using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>Debian's Chromium, or the one that <c>$CLOSET_CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Program = Environment.GetEnvironmentVariable("CLOSET_CHROMIUM")
        is { Length: > 0 } given
        ? given
        : "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        // A busy computer is no failure.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A fresh browser profile; the test is skipped where there is no browser.</summary>
    public Task<IBrowserContext> OpenAsync(
        ServedApp app,
        int width = 1440,
        int height = 900,
        bool scripting = true,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        Assert.SkipWhen(
            _browser is null,
            $"There is no browser at {Program}; name one with CLOSET_CHROMIUM."
        );
        return _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = app.Address.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = height },
                JavaScriptEnabled = scripting,
                ColorScheme = scheme,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
