using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

public sealed partial class ReferencePageTests(ServedApp app, Chromium chromium)
{
    // The package tries whether it may make code of texts, and goes on without when it may not, as here.
    private const string Probe = "script-src eval";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task The_page_shows_the_operations_under_its_strict_policy_and_asks_no_other_host(
        int width,
        ColorScheme scheme
    )
    {
        await using var context = await chromium.OpenAsync(app, width, scheme: scheme);
        var page = await context.NewPageAsync();
        var strangers = Strangers(page);
        await page.AddInitScriptAsync(
            """
            globalThis.violations = [];
            document.addEventListener("securitypolicyviolation", (event) =>
              violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()));
            """
        );

        var answer = await page.GotoAsync(new Uri(app.Address, "/api/reference/").ToString());
        await page.GetByText("Closet Companion").First.WaitForAsync();
        await page.Mouse.MoveAsync(width - 50, 400);
        for (var screen = 0; screen < 10; screen++)
        {
            await page.Mouse.WheelAsync(0, 1500);
            await page.WaitForTimeoutAsync(200);
        }

        if (width > 1000)
        {
            await page.GetByText("Say whether queries are answered yet").First.WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { NameRegex = TestRequest() })
                .First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.WaitForAsync();
        }

        await ShouldLookRightAsync(page, scheme);
        (await page.EvaluateAsync<string[]>("() => violations")).ShouldAllBe(violation =>
            violation == Probe
        );
        strangers.ShouldBeEmpty();
        answer!.Headers["content-security-policy"].ShouldNotContain("unsafe");
    }

    // A style that is forbidden has no sheet, or no declarations.
    private static async Task ShouldLookRightAsync(IPage page, ColorScheme scheme)
    {
        var styles = await page.EvaluateAsync<bool[]>(
            "() => [...document.querySelectorAll('style')].map(style => style.sheet !== null)"
        );
        styles.Length.ShouldBeGreaterThan(2);
        styles.ShouldAllBe(isTaken => isTaken);
        (
            await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("[style]")]
                  .filter(element => element.getAttribute("style") && !element.style.length)
                  .map(element => element.outerHTML.slice(0, 200))
                """
            )
        ).ShouldBeEmpty();
        var brightness = await page.EvaluateAsync<double>(
            """
            () => {
              const probe = document.createElement("canvas").getContext("2d");
              probe.fillStyle = getComputedStyle(document.querySelector(".scalar-app"))
                .getPropertyValue("--scalar-background-1");
              probe.fillRect(0, 0, 1, 1);
              return probe.getImageData(0, 0, 1, 1).data[0];
            }
            """
        );
        (brightness > 128).ShouldBe(scheme == ColorScheme.Light);
    }

    private List<string> Strangers(IPage page)
    {
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(app.Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
            {
                strangers.Add(request.Url);
            }
        };
        return strangers;
    }

    [GeneratedRegex("test request", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TestRequest();
}
