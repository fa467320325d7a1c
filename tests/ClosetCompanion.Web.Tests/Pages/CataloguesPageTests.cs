using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Pages;

public sealed class CataloguesPageTests : IAsyncLifetime
{
    private const string Page = "/catalogues";

    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await ApiApp.ReadyAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task From_another_computer_catalogues_are_changed_with_an_admin_key_alone()
    {
        var write = (await _app.MakeKeyAsync(ApiScope.Write)).Text;
        var admin = (await _app.MakeKeyAsync(ApiScope.Admin)).Text;
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var browser = _app.Browser();
        browser.DefaultRequestHeaders.Add(ApiApp.RemoteHeader, "203.0.113.7");
        var page = await browser.GetPageAsync(Page);
        page.ShouldContain("need an admin key");
        page.ShouldNotContain("<h2 id=\"import\">");
        var embed = await SubmitAsync(browser, page, "/embed", ("catalogue", "sample"));
        embed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        foreach (var key in (string[])["made up", write])
        {
            var refused = await SubmitAsync(browser, page, "/sign-in", ("key", key));
            refused.Headers.Location?.ToString().ShouldBe($"{Page}?wrong-key");
            (await browser.GetPageAsync($"{Page}?wrong-key")).ShouldContain(
                "no key that is good for this"
            );
        }

        var accepted = await SubmitAsync(browser, page, "/sign-in", ("key", admin));
        accepted.Headers.Location?.ToString().ShouldBe(Page);
        page = await browser.GetPageAsync(Page);
        page.ShouldContain("<h2 id=\"import\">");
        page.ShouldContain("Embed again");

        await SubmitAsync(browser, page, "/sign-out");
        (await browser.GetPageAsync(Page)).ShouldContain("need an admin key");
    }

    [Fact]
    public async Task On_this_computer_no_key_is_needed()
    {
        using var browser = _app.Browser();
        (await browser.GetPageAsync(Page)).ShouldContain("<h2 id=\"import\">");
    }

    private static Task<HttpResponseMessage> SubmitAsync(
        HttpClient browser,
        string page,
        string form,
        params (string Name, string Value)[] fields
    ) =>
        browser.PostAsync(
            Page + form,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", PageReading.Token(page)),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
            TestContext.Current.CancellationToken
        );
}
