using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class FirstRunTests : IAsyncLifetime
{
    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await ApiApp.ReadyAsync(("Access:Local", "false"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_behind_a_plain_proxy_may_search_but_change_nothing()
    {
        // This is all that such a proxy sends: a local address, a local name, no header of its own.
        using var client = _app.Program();
        (await SendAsync(client, HttpMethod.Get, "/api/v1/search?q=red")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "local-only"
        );
        using var browser = _app.Browser();
        (await browser.GetPageAsync("/catalogues")).ShouldNotContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task The_token_lies_in_a_file_that_its_owner_alone_reads_and_opens_everything()
    {
        OwnerOnly.IsForOthers(new FileInfo(TokenFile)).ShouldBeFalse();
        using var client = _app.Program();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync());
        (await ImportsAsync(client)).StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );

        using var browser = _app.Browser();
        await SignInAsync(browser, await TokenAsync());
        (await browser.GetPageAsync("/catalogues")).ShouldContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task The_token_and_its_sessions_end_with_the_first_key()
    {
        var token = await TokenAsync();
        using var browser = _app.Browser();
        await SignInAsync(browser, token);
        await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);

        using var client = _app.Program();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );
        (await browser.GetPageAsync("/catalogues")).ShouldNotContain("<h2 id=\"import\">");
    }

    [Fact]
    public async Task Revoking_the_last_key_does_not_open_the_door_again()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        var store = await _app.OpenStoreAsync();
        await store.Keys.RevokeAsync(key.Key.Id, TestContext.Current.CancellationToken);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var client = _app.Program();
        await (
            await SendAsync(client, HttpMethod.Get, "/api/v1/search?q=red")
        ).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "key-required");
        await (await ImportsAsync(client)).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "key-required"
        );
    }

    private string TokenFile => Path.Combine(_app.DataFolder, FirstRunToken.FileName);

    private Task<string> TokenAsync() =>
        File.ReadAllTextAsync(TokenFile, TestContext.Current.CancellationToken);

    private static async Task SignInAsync(HttpClient browser, string key) =>
        (await SignIn.SubmitAsync(browser, "/catalogues", key))
            .Headers.Location!.ToString()
            .ShouldBe("/catalogues");

    private static Task<HttpResponseMessage> ImportsAsync(HttpClient client) =>
        SendAsync(client, HttpMethod.Get, "/api/v1/imports");

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string address
    ) =>
        client.SendAsync(
            new HttpRequestMessage(method, address),
            TestContext.Current.CancellationToken
        );
}
