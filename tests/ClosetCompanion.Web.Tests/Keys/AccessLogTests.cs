using System.Globalization;
using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class AccessLogTests : IAsyncLifetime
{
    private const string Client = "203.0.113.9";

    private readonly LogLines _lines = new() { Least = LogLevel.Information };

    private ApiApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = new ApiApp(("Access:Local", "false")) { Logs = _lines };
        await _app.InitializeAsync();
        await _app.ReadyAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_sign_in_and_sign_out_has_a_line_and_no_secret_is_in_it()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        browser.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, Client);
        await SignIn.SubmitAsync(browser, "/catalogues", "a-wrong-secret");
        Of("sign").ShouldHaveSingleItem().ShouldContain($"{Client} failed to sign in");
        await SignIn.SubmitAsync(browser, "/catalogues", key.Text);
        Of("signed in")
            .ShouldHaveSingleItem()
            .ShouldContain($"{Client} signed in, key {key.Key.Id}");
        await SignIn.OutAsync(browser);
        Of("signed out").ShouldHaveSingleItem().ShouldContain(key.Key.Id);

        _lines.Written.ShouldAllBe(line =>
            !line.Contains("a-wrong-secret", StringComparison.Ordinal)
            && !line.Contains(key.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Refusals_have_lines_and_a_flood_of_them_does_not_flood_the_log()
    {
        using var client = _app.Program();
        client.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, Client);
        client.DefaultRequestHeaders.Add("X-Api-Key", "a-wrong-secret");
        for (var count = 0; count < 100; count++)
        {
            var answer = await client.GetAsync(
                "/api/v1/imports?q=secretword",
                TestContext.Current.CancellationToken
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        Of("refused").Count.ShouldBeLessThan(20);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        await client.GetAsync("/api/v1/imports", TestContext.Current.CancellationToken);
        var refused = Of("refused");
        refused[0].ShouldContain($"{Client} was refused: GET /api/v1/imports");
        refused[0].ShouldEndWith("401 ");
        LeftOut(refused).ShouldBe(101 - refused.Count);
        _lines.Written.ShouldAllBe(line => !line.Contains("secret", StringComparison.Ordinal));
    }

    private List<string> Of(string words) =>
        [.. _lines.Written.Where(line => line.Contains(words, StringComparison.Ordinal))];

    private static int LeftOut(IEnumerable<string> lines) =>
        lines
            .Where(line => line.Contains("(and ", StringComparison.Ordinal))
            .Sum(line =>
                int.Parse(line.Split("(and ")[1].Split(' ')[0], CultureInfo.InvariantCulture)
            );
}
