using ClosetCompanion.Tests.Shared.Providers;
using ClosetCompanion.Web.Tests.Fixtures;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClosetCompanion.EndToEnd;

/// <summary>
/// Signing in at a provider in a real browser, which keeps strict cookies from other sites: the app is at localhost, the
/// provider at 127.0.0.1.
/// </summary>
public sealed class OpenIdTests(Chromium chromium) : IAsyncLifetime
{
    private IdentityProvider _provider = null!;
    private ServedApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _provider.AsksOnPage = true;
        _app = new ServedApp(_provider.Settings(), new PaintedCloset());
        await _app.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_comes_in_connects_disconnects_and_comes_back(bool scripting)
    {
        var name = scripting ? "Olga" : "Otto";
        _provider.Person = IdentityProvider.PersonOf(name, name);
        var invitation = await _app.Store.Accounts.InviteAsync(
            name,
            email: null,
            TestContext.Current.CancellationToken
        );
        await using var context = await chromium.OpenAsync(_app, scripting: scripting);
        await context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        var me = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

        await page.GotoAsync(At($"/invitation?token={invitation.Token}"));
        await ClickAsync(page, "Go on with Home Login");
        await page.GetByText("I am Ann").ClickAsync();
        await Expect(me).ToBeVisibleAsync();

        await me.ClickAsync();
        await ClickAsync(page, "Disconnect Home Login");
        await Expect(page.GetByText("Home Login is your only way to sign in.")).ToBeVisibleAsync();
        await page.GetByLabel("New password").FillAsync("seven lamps on a hill");
        await page.GetByLabel("The same again").FillAsync("seven lamps on a hill");
        await ClickAsync(page, "Add this password");
        await ClickAsync(page, "Disconnect Home Login");
        await Expect(page.GetByText("It is disconnected.")).ToBeVisibleAsync();
        await ClickAsync(page, "Connect Home Login");
        await page.GetByText("I am Ann").ClickAsync();
        await Expect(page.GetByText("It is connected.")).ToBeVisibleAsync();
        await ClickAsync(page, "Sign out");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }))
            .ToBeVisibleAsync();

        await page.GotoAsync(At("/sign-in"));
        await ClickAsync(page, "Sign in with Home Login");
        await page.GetByText("Leave it").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First)
            .ToContainTextAsync("You did not sign in at Home Login");
        await ClickAsync(page, "Sign in with Home Login");
        await page.GetByText("I am Ann").ClickAsync();
        await Expect(me).ToBeVisibleAsync();
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_pages_are_for_everybody_on_every_screen()
    {
        var invitation = await _app.Store.Accounts.InviteAsync(
            "Oona",
            email: null,
            TestContext.Current.CancellationToken
        );
        await using var context = await chromium.OpenAsync(_app);
        await context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/sign-in?openid=unknown"));
        await CheckAsync(page, "openid-sign-in");
        await page.GotoAsync(At($"/invitation?token={invitation.Token}"));
        await CheckAsync(page, "openid-invitation");

        // The browser does not get there, and stays on the page in between.
        await page.RouteAsync("**/authorize?**", route => route.AbortAsync("aborted"));
        await ClickAsync(page, "Go on with Home Login");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "On to Home Login" }))
            .ToBeVisibleAsync();
        await CheckAsync(page, "openid-onward");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await page.GetByText("I am Ann").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Oona" }).ClickAsync();
        await CheckAsync(page, "openid-me");
    }

    private static Task ClickAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private string At(string path) => $"http://localhost:{_app.Address.Port}{path}";

    private static async Task CheckAsync(IPage page, string title)
    {
        var folder = Environment.GetEnvironmentVariable("CLOSET_SCREENSHOTS");
        foreach (
            var (scheme, width) in ((ColorScheme, int)[])
                [(ColorScheme.Light, 1440), (ColorScheme.Dark, 1440), (ColorScheme.Dark, 320)]
        )
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 800);
            var result = await page.RunAxe();
            result.Violations.Select(violation => violation.Id).ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
            if (!string.IsNullOrEmpty(folder))
            {
                await page.ScreenshotAsync(
                    new PageScreenshotOptions
                    {
                        Path = Path.Combine(folder, $"{title}-{scheme}-{width}.png"),
                        FullPage = true,
                    }
                );
            }
        }
    }
}
