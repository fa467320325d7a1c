using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

/// <summary>A device that keeps passkeys, played by the browser (WebAuthn, by the protocol of its developer tools).</summary>
internal static class PasskeyDevice
{
    /// <summary>A page with a device of its own that says yes to everything. Passkeys are for names, not for addresses in numbers.</summary>
    public static async Task<IPage> OpenAsync(Chromium chromium, ServedApp app, string address)
    {
        var context = await chromium.OpenAsync(app);
        await context.SetExtraHTTPHeadersAsync([new("Via", "1.1 a-proxy")]);
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync($"http://localhost:{app.Address.Port}{address}");
        return page;
    }

    /// <summary>Whether everybody can use a page, wide and narrow, light and dark.</summary>
    public static async Task CheckAsync(IPage page)
    {
        foreach (
            var (scheme, width) in ((ColorScheme, int)[])
                [(ColorScheme.Light, 1440), (ColorScheme.Dark, 320)]
        )
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 800);
            var result = await page.RunAxe();
            result.Violations.Select(violation => violation.Id).ShouldBeEmpty();
        }
    }
}
