using ClosetCompanion.Web.Models;

namespace ClosetCompanion.Web.Tests.Models;

public sealed class ModelCardTextTests
{
    [Fact]
    public void Headings_and_tables_become_parts_of_the_page()
    {
        var html = ModelCardText.ToHtml("# Name\n\n| | |\n| --- | --- |\n| size | 3 MB |\n");
        html.ShouldContain("<h2>Name</h2>");
        html.ShouldContain("<td>size</td>");
        html.ShouldNotContain("<th>");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("[read](javascript:alert(1))", "read")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("[read](../secret.md)", "read")]
    [InlineData("![a picture](https://elsewhere.example/spy.png)", "a picture")]
    [InlineData("<b onclick='x'>bold</b>", "&lt;b")]
    [InlineData("[x]: javascript:alert(1)\n\n[read][x]", "read")]
    public void What_others_wrote_stays_text(string markdown, string shown)
    {
        var html = ModelCardText.ToHtml(markdown);
        html.ShouldContain(shown);
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("<img", Case.Insensitive);
        html.ShouldNotContain("href", Case.Insensitive);
        html.ShouldNotContain("<b", Case.Insensitive);
    }

    [Theory]
    [InlineData("[read](https://bank.example@evil.example/)")]
    [InlineData("[read](java&#115;cript:alert(1))")]
    [InlineData("[read](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[read](data:text/html,x)")]
    [InlineData("<https://bank.example@evil.example/>")]
    public void A_link_is_judged_by_what_a_browser_gets(string markdown) =>
        ModelCardText.ToHtml(markdown).ShouldNotContain("href", Case.Insensitive);

    [Fact]
    public void Links_to_the_web_stay_links() =>
        ModelCardText
            .ToHtml("[paper](https://example.org/paper)")
            .ShouldContain("href=\"https://example.org/paper\"");

    [Fact]
    public void What_stands_above_the_text_for_programs_is_left_out() =>
        ModelCardText.ToHtml("---\nlicense: mit\n---\n# Name\n").ShouldBe("<h2>Name</h2>\n");
}
