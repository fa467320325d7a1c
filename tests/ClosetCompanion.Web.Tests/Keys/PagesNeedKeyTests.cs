using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class PagesNeedKeyTests : IAsyncLifetime
{
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await ApiApp.ReadyAsync(("Access:Local", "false"), ("Access:PagesNeedKey", "true"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_of_the_closet_is_shown_to_those_who_did_not_sign_in()
    {
        using var browser = _app.Browser();
        foreach (var address in (string[])["/", "/?q=red", "/product/sample/red-0", "/catalogues"])
        {
            var page = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            page.Headers.Location!.ToString().ShouldBe("/sign-in");
        }

        using var program = _app.Program();
        foreach (
            var address in (string[])
                [
                    "/?q=red",
                    "/suggestions?q=re",
                    $"/pictures/{new string('a', 64)}",
                    "/query-pictures/any",
                ]
        )
        {
            (
                await program.GetAsync(address, TestContext.Current.CancellationToken)
            ).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        }

        (await browser.GetPageAsync("/sign-in")).ShouldContain("<h1>Sign in</h1>");
    }

    [Fact]
    public async Task Whoever_has_a_search_key_signs_out_on_the_page_of_the_catalogues()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Search);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        await SignIn.SubmitAsync(browser, "/sign-in", key.Text);
        (await browser.GetPageAsync("/catalogues")).ShouldContain("/catalogues/sign-out");

        await SignIn.OutAsync(browser);

        var page = await browser.GetAsync("/catalogues", TestContext.Current.CancellationToken);
        page.Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_search_key_opens_the_pages_and_revoking_it_closes_them()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Search);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        (await SignIn.SubmitAsync(browser, "/sign-in", "made up"))
            .Headers.Location!.ToString()
            .ShouldBe("/sign-in?wrong-key");
        (await SignIn.SubmitAsync(browser, "/sign-in", key.Text))
            .Headers.Location!.ToString()
            .ShouldBe("/");
        PageReading.Titles(await browser.GetPageAsync("/?q=red")).ShouldNotBeEmpty();
        (await browser.GetPageAsync("/catalogues")).ShouldNotContain("<h2 id=\"import\">");

        var store = await _app.OpenStoreAsync();
        await store.Keys.RevokeAsync(key.Key.Id, TestContext.Current.CancellationToken);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (
            await browser.GetAsync("/?q=red", TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task No_proxy_may_keep_the_pictures_of_a_closet_that_is_not_for_all()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Search);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        await SignIn.SubmitAsync(browser, "/sign-in", key.Text);
        var page = await browser.GetPageAsync("/?q=red");
        var at = page.IndexOf("/pictures/", StringComparison.Ordinal);
        var picture = await browser.GetAsync(
            page.Substring(at, "/pictures/".Length + 64),
            TestContext.Current.CancellationToken
        );
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        picture.Headers.CacheControl!.Private.ShouldBeTrue();
        picture.Headers.CacheControl.Public.ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_has_its_cookie()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        var cookie = (await SignIn.SubmitAsync(browser, "/sign-in", key.Text))
            .Headers.GetValues("Set-Cookie")
            .First(value => value.StartsWith("closet-admin", StringComparison.Ordinal))
            .Split(';')[0];
        using var thief = _app.Program();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.GetPageAsync("/catalogues")).ShouldContain("<h2 id=\"import\">");

        var left = await SignIn.OutAsync(browser);
        left.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\", \"storage\""]);
        (
            await thief.GetAsync("/catalogues", TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
