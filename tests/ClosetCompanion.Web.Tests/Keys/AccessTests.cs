using System.Net;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class AccessTests : IAsyncLifetime
{
    private const string Other = "203.0.113.7";

    private ApiApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await ApiApp.ReadyAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Without_keys_this_computer_may_do_everything_and_others_may_search()
    {
        (await SearchAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SearchAsync((ApiApp.RemoteHeader, Other))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WriteAsync()).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await (await WriteAsync((ApiApp.RemoteHeader, Other))).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "local-only"
        );
        await (await ImportsAsync((ApiApp.RemoteHeader, Other))).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "local-only"
        );
        await (
            await WriteAsync((ApiApp.RemoteHeader, Other), ("X-Api-Key", "made-up"))
        ).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "bad-key");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Server", "proxy")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("CF-Ray", "1")]
    [InlineData("True-Client-IP", "203.0.113.7")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task What_only_looks_local_is_not(string header, string value) =>
        await (await WriteAsync((header, value))).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "local-only"
        );

    [Fact]
    public async Task With_keys_every_request_needs_one_that_reaches_far_enough()
    {
        var search = await _app.MakeKeyAsync(ApiScope.Search);
        var write = await _app.MakeKeyAsync(ApiScope.Write);
        var admin = await _app.MakeKeyAsync(ApiScope.Admin);
        await Task.Delay(1100, TestContext.Current.CancellationToken);

        var refused = await SearchAsync();
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "key-required");
        refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        await (await SearchAsync(("X-Api-Key", "closet_made_up"))).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );
        (await SearchAsync(("Authorization", $"Bearer {search.Text}"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (
            await SearchAsync(("X-Api-Key", write.Text), (ApiApp.RemoteHeader, Other))
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await WriteAsync(("X-Api-Key", search.Text))).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "missing-scope"
        );
        (await WriteAsync(("X-Api-Key", write.Text))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        await (await ImportsAsync(("X-Api-Key", write.Text))).ShouldBeProblemAsync(
            HttpStatusCode.Forbidden,
            "missing-scope"
        );
        (await ImportsAsync(("X-Api-Key", admin.Text))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_key_is_worth_nothing_and_the_store_does_not_have_the_key()
    {
        var key = await _app.MakeKeyAsync(ApiScope.Admin);
        var other = await _app.MakeKeyAsync(ApiScope.Search);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await SearchAsync(("X-Api-Key", key.Text))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var store = await _app.OpenStoreAsync();
        (
            await store.Keys.RevokeAsync(key.Key.Id, TestContext.Current.CancellationToken)
        ).ShouldBeTrue();
        (
            await store.Keys.RevokeAsync(key.Key.Id, TestContext.Current.CancellationToken)
        ).ShouldBeFalse();
        await Task.Delay(1100, TestContext.Current.CancellationToken);

        await (await SearchAsync(("X-Api-Key", key.Text))).ShouldBeProblemAsync(
            HttpStatusCode.Unauthorized,
            "bad-key"
        );
        (await SearchAsync(("X-Api-Key", other.Text))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var file in Directory.GetFiles(_app.DataFolder, "closet.db*"))
        {
            await using var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            bytes
                .ToArray()
                .AsSpan()
                .IndexOf(System.Text.Encoding.UTF8.GetBytes(key.Text.Split('_', 3)[2]))
                .ShouldBe(-1);
        }
    }

    [Fact]
    public async Task A_browser_is_signed_in_with_an_admin_key_alone()
    {
        var write = await _app.MakeKeyAsync(ApiScope.Write);
        var admin = await _app.MakeKeyAsync(ApiScope.Admin);
        var access = _app.Services.GetRequiredService<IAdminAccess>();
        var context = new DefaultHttpContext();
        (await access.IsAllowedAsync(context)).ShouldBeFalse();
        (await access.SignInAsync(context, write.Text)).ShouldBeFalse();
        (await access.SignInAsync(context, admin.Text)).ShouldBeTrue();
        var cookie = context.Response.Headers.SetCookie.ToString();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain(admin.Text);

        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = cookie.Split(';')[0];
        (await access.IsAllowedAsync(next)).ShouldBeTrue();
        var forged = new DefaultHttpContext();
        forged.Request.Headers.Cookie = $"closet-admin={admin.Key.Id}";
        (await access.IsAllowedAsync(forged)).ShouldBeFalse();
    }

    private Task<HttpResponseMessage> SearchAsync(params (string, string)[] headers) =>
        SendAsync(HttpMethod.Get, "/api/v1/search?q=red", headers);

    // An empty body is refused as such by whoever lets it through.
    private Task<HttpResponseMessage> WriteAsync(params (string, string)[] headers) =>
        SendAsync(HttpMethod.Put, "/api/v1/catalogues/shop/products", headers);

    private Task<HttpResponseMessage> ImportsAsync(params (string, string)[] headers) =>
        SendAsync(HttpMethod.Get, "/api/v1/imports", headers);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        (string Name, string Value)[] headers
    )
    {
        using var client = _app.Described();
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Put)
        {
            request.Content = new StringContent("{}");
            request.Content.Headers.ContentType = new("application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
