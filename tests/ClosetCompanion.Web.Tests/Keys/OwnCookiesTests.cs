using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class OwnCookiesTests : IAsyncLifetime
{
    private const string Site = "https://closet.example";

    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await ApiApp.ReadyAsync(
            ("Access:Local", "false"),
            ("Access:Address", Site),
            ("Access:PagesNeedKey", "true")
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task By_https_a_session_is_in_a_cookie_that_no_neighbour_can_plant()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        browser.BaseAddress = new Uri(Site);
        var signed = await SignIn.SubmitAsync(browser, "/sign-in", key.Text);
        var cookie = signed
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("__Host-closet-admin=", StringComparison.Ordinal));
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; path=/");
        cookie.ShouldNotContain("domain=");
        (await browser.GetPageAsync("/catalogues")).ShouldContain("<h2 id=\"import\">");

        // The same bits under the plain name, as a neighbour's server or plain http would set them.
        var bits = cookie.Split(';')[0]["__Host-".Length..];
        (await AskAsync(Site, bits)).ShouldBe(HttpStatusCode.Redirect);
        (await AskAsync(Site, $"{bits}; __Host-closet-admin=other")).ShouldBe(
            HttpStatusCode.Redirect
        );
        (await AskAsync(Site, $"__Host-{bits}")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(Site, $"a=b; __Host-{bits}; {bits}x")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cookies_that_are_not_the_program_s_keep_their_names()
    {
        using var client = _app.Program();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Site}/sign-in");
        request.Headers.Add("Cookie", "=; ;; other=1;closet-;__Host-closet-;__Host-=;closet-form");
        (
            await client.SendAsync(request, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> AskAsync(string site, string cookies)
    {
        using var client = _app.Program();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{site}/catalogues");
        request.Headers.Add("Cookie", cookies);
        request.Headers.Accept.ParseAdd("text/html");
        return (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
