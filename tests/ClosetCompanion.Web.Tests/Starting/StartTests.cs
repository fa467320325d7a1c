using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Starting;

public sealed class StartTests
{
    [Fact]
    public async Task Listens_at_once_and_shows_how_far_the_first_start_is()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var opened = new TaskCompletionSource();
        await using var app = new ClosetApp(opened.Task);
        await app.InitializeAsync();
        using var browser = app.Browser();
        using var program = app.Program();

        (await program.GetAsync("/health/live", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await program.GetAsync("/health/ready", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.ServiceUnavailable
        );

        var page = await browser.GetAsync("/?q=red", cancellation);
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Headers.RetryAfter.ShouldNotBeNull();
        var text = await page.Content.ReadAsStringAsync(cancellation);
        text.ShouldContain("Opening the closet");
        text.ShouldContain("http-equiv=\"refresh\"");
        (await browser.GetAsync("/css/base.css", cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        var answer = await program.GetAsync("/api/v1/search?q=red", cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(cancellation)).ShouldContain(
            "\"code\":\"starting\""
        );

        opened.SetResult();
        await app.ReadyAsync(cancellation);
        PageReading.Titles(await browser.GetPageAsync("/?q=red"))[0].ShouldStartWith("red");
    }
}
