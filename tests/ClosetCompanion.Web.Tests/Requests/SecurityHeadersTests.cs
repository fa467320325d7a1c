using System.Text.RegularExpressions;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Requests;

public sealed partial class SecurityHeadersTests(ReadyApp ready)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=red")]
    [InlineData("/product/sample/red-0")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/search?q=red")]
    [InlineData("/css/base.css")]
    public async Task Every_answer_carries_them(string address)
    {
        using var browser = ready.App.Browser();
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=red")]
    [InlineData("/product/sample/red-0")]
    [InlineData("/nowhere")]
    public async Task No_page_has_inline_script_or_style_or_names_another_host(string address)
    {
        using var browser = ready.App.Browser();
        var page = await browser.GetPageAsync(address);
        InlineScript().IsMatch(page).ShouldBeFalse();
        InlineStyle().IsMatch(page).ShouldBeFalse();
        OtherHost().IsMatch(page).ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/api/v1/search?q=red")]
    [InlineData("OPTIONS", "/api/v1/search")]
    [InlineData("OPTIONS", "/api/v1/catalogues/sample/products")]
    [InlineData("GET", "/api/v1/openapi.json")]
    [InlineData("GET", "/api/v1/imports")]
    [InlineData("GET", "/suggestions?q=re")]
    [InlineData("GET", "/health/ready")]
    [InlineData("OPTIONS", "/opinions")]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/css/base.css")]
    public async Task No_other_origin_is_ever_allowed_to_read(string method, string address)
    {
        using var client = ready.App.Program();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        request.Headers.Add("Access-Control-Request-Private-Network", "true");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer
            .Headers.Concat(answer.Content.Headers)
            .Select(header => header.Key)
            .ShouldAllBe(name =>
                !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith("Timing-Allow", StringComparison.OrdinalIgnoreCase)
            );
    }

    [Theory]
    [InlineData("/api/v1/search?q=red")]
    [InlineData("/api/v1/catalogues")]
    [InlineData("/api/v1/people")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Answers_of_the_API_are_kept_nowhere(string address)
    {
        using var client = ready.App.Program();
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/api/v1/search")]
    [InlineData("TRACK", "/")]
    [InlineData("GET", "/css/")]
    [InlineData("GET", "/js")]
    [InlineData("GET", "/pictures/")]
    [InlineData("GET", "/.git/config")]
    [InlineData("GET", "/appsettings.json")]
    [InlineData("GET", "/css/..%2f..%2fappsettings.json")]
    public async Task Nothing_is_listed_echoed_or_served_beside_the_program_s_own_files(
        string method,
        string address
    )
    {
        using var client = ready.App.Program();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add("X-Echo", "echoed-word");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(400, 405);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldNotContain("echoed-word");
    }

    [GeneratedRegex("<script(?![^>]* src=)|\\son[a-z]+=\"", RegexOptions.None, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=", RegexOptions.None, 1000)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("(src|href)=\"(https?:)?//", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherHost();
}
