using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>The Chromium that <c>$CLOSET_CHROMIUM</c> names, or Debian's: the headless shell before the whole one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string HeadlessShell = "/usr/bin/chromium-headless-shell";

    private static readonly string _program =
        Environment.GetEnvironmentVariable("CLOSET_CHROMIUM") is { Length: > 0 } given ? given
        : File.Exists(HeadlessShell) ? HeadlessShell
        : "/usr/bin/chromium";

    // Milliseconds.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(_program))
        {
            return;
        }

        // A busy computer is no failure.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = _program,
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
    public async Task<IBrowserContext> OpenAsync(
        ServedApp app,
        int width = 1440,
        int height = 900,
        bool scripting = true,
        ColorScheme scheme = ColorScheme.Light,
        bool phone = false
    )
    {
        Assert.SkipWhen(
            _browser is null,
            $"There is no browser at {_program}; name one with CLOSET_CHROMIUM."
        );
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = app.Address.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = height },
                JavaScriptEnabled = scripting,
                ColorScheme = scheme,
                IsMobile = phone,
                HasTouch = phone,
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>A page of a fresh profile at an address.</summary>
    public async Task<IPage> VisitAsync(ServedApp app, string address, bool scripting = true)
    {
        var context = await OpenAsync(app, scripting: scripting);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
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
