using ClosetCompanion.Web.Accounts;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class BrowserNameTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
        "Firefox on Linux"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData("curl/8.5.0", "A browser")]
    [InlineData("<script>alert(1)</script>", "A browser")]
    [InlineData(null, "A browser")]
    public void A_browser_is_called_what_people_call_it(string? userAgent, string name) =>
        BrowserName.Of(userAgent).ShouldBe(name);
}
