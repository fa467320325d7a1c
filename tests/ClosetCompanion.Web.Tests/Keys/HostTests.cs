using System.Net;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Keys;

public sealed class HostTests
{
    [Fact]
    public async Task A_name_that_was_pointed_at_this_computer_reads_nothing()
    {
        await using var app = await ApiApp.ReadyAsync();
        using var client = app.Described();
        foreach (var host in (string[])["evil.example", "evil.example:5080", "10.0.0.1"])
        {
            await (await AskAsync(client, host)).ShouldBeProblemAsync(
                HttpStatusCode.MisdirectedRequest,
                "strange-host"
            );
        }

        foreach (var host in (string[])["localhost", "127.0.0.1:5080", "[::1]", "a.localhost"])
        {
            (await AskAsync(client, host)).StatusCode.ShouldBe(HttpStatusCode.OK, host);
        }
    }

    [Fact]
    public async Task The_name_that_people_use_is_served_with_secure_cookies()
    {
        await using var app = await ApiApp.ReadyAsync(("Access:Address", "https://closet.example"));
        using var client = app.Program();
        var answer = await AskAsync(client, "closet.example", "/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer
            .Headers.GetValues("Strict-Transport-Security")
            .ShouldHaveSingleItem()
            .ShouldBe("max-age=31536000");
        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldAllBe(cookie =>
                cookie.StartsWith("__Host-closet-", StringComparison.Ordinal)
                && cookie.Contains("secure")
                && cookie.Contains("path=/;")
                && !cookie.Contains("domain=")
            );

        var plain = await AskAsync(client, "localhost", "/");
        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await AskAsync(client, "evil.example")).StatusCode.ShouldBe(
            HttpStatusCode.MisdirectedRequest
        );
    }

    [Fact]
    public async Task A_server_for_the_whole_network_is_served_under_any_name_or_the_one_that_was_set()
    {
        await using var open = await ApiApp.ReadyAsync(("urls", "http://0.0.0.0:5080"));
        (await AskAsync(open.Program(), "shop.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var named = await ApiApp.ReadyAsync(
            ("urls", "http://0.0.0.0:5080"),
            ("Access:Address", "http://shop.example")
        );
        (await AskAsync(named.Program(), "shop.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(named.Program(), "192.168.1.2:5080")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await AskAsync(named.Program(), "evil.example")).StatusCode.ShouldBe(
            HttpStatusCode.MisdirectedRequest
        );
    }

    [Fact]
    public async Task Names_below_the_one_that_people_use_come_by_https_where_that_was_set()
    {
        await using var app = await ApiApp.ReadyAsync(
            ("Access:Address", "https://closet.example"),
            ("Access:Subdomains", "true")
        );
        var answer = await AskAsync(app.Program(), "closet.example", "/about");
        answer
            .Headers.GetValues("Strict-Transport-Security")
            .ShouldBe(["max-age=31536000; includeSubDomains"]);
    }

    private static Task<HttpResponseMessage> AskAsync(
        HttpClient client,
        string host,
        string address = "/api/v1/search?q=red"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
