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

    [GeneratedRegex("<script(?![^>]* src=)|\\son[a-z]+=\"", RegexOptions.None, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=", RegexOptions.None, 1000)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("(src|href)=\"(https?:)?//", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherHost();
}
