using Microsoft.Playwright;

namespace ClosetCompanion.EndToEnd;

public sealed class ReferencePageTests(ServedApp app, Chromium chromium)
{
    [Fact]
    public async Task The_page_shows_the_operations_under_its_strict_policy_and_asks_no_other_host()
    {
        await using var context = await chromium.OpenAsync(app);
        var page = await context.NewPageAsync();
        var strangers = new List<string>();
        var complaints = new List<string>();
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
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };

        await page.GotoAsync(new Uri(app.Address, "/api/reference/").ToString());
        await page.GetByText("Say whether queries are answered yet")
            .First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

        strangers.ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }
}
