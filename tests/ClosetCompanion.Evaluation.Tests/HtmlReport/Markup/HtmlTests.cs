using ClosetCompanion.Evaluation.HtmlReport.Markup;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void Encodes_what_comes_from_outside()
    {
        var title = "<script>alert('1')</script> & \"more\"";

        var html = Html.Of($"""<b title="{title}">{title}</b>""").ToString();

        html.ShouldNotContain("<script>");
        html.ShouldStartWith("<b title=\"&lt;script&gt;");
        html.ShouldContain("&amp; &quot;more&quot;");
    }

    [Fact]
    public void Leaves_html_as_it_is()
    {
        var inner = Html.Of($"<i>{"a < b"}</i>");

        Html.Of($"<p>{inner}{Html.Join([inner, default])}</p>")
            .ToString()
            .ShouldBe("<p><i>a &lt; b</i><i>a &lt; b</i></p>");
    }

    [Fact]
    public void Formats_numbers() =>
        Html.Of($"{0.12345:F2} {1234:N0}").ToString().ShouldBe("0.12 1,234");
}
