using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClosetCompanion.Web.Models;

/// <summary>
/// Turns a model card into HTML. Others wrote the cards of added models, so HTML in them is shown as text, pictures
/// are left out, and only links to the web stay links.
/// </summary>
internal static partial class ModelCardText
{
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    /// <summary>The HTML of a card; its headings begin at the second level.</summary>
    public static string ToHtml(string markdown)
    {
        // The front matter, between two lines of dashes, is for programs.
        var card = Markdown.Parse(WithoutFrontMatter(markdown), _pipeline);
        foreach (var heading in card.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + 1, LowestHeading);
        }
        foreach (var link in card.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsWeb(link.Url))
            {
                Unwrap(link);
            }
        }
        foreach (var link in card.Descendants<AutolinkInline>().ToList())
        {
            if (!IsWeb(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
        foreach (var row in card.Descendants<TableRow>().Where(IsEmptyHeader).ToList())
        {
            row.Parent!.Remove(row);
        }
        return Link().Replace(card.ToHtml(_pipeline), OnlyWeb);
    }

    // What was checked above is the text; what counts is what a browser gets.
    private static string OnlyWeb(Match link)
    {
        var address = WebUtility.HtmlDecode(link.Groups["address"].Value);
        return IsWeb(address)
            ? $"<a href=\"{HtmlEncoder.Default.Encode(address)}\" rel=\"noopener noreferrer nofollow\">"
            : "<a>";
    }

    [GeneratedRegex(
        "<a\\s[^>]*?href=\"(?<address>[^\"]*)\"[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();

    private static string WithoutFrontMatter(string markdown)
    {
        const string Line = "---\n";
        var text = markdown.ReplaceLineEndings("\n");
        var end = text.StartsWith(Line, StringComparison.Ordinal)
            ? text.IndexOf($"\n{Line}", Line.Length - 1, StringComparison.Ordinal)
            : -1;
        return end < 0 ? text : text[(end + 1 + Line.Length)..];
    }

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        // "https://bank.example@evil.example" leads elsewhere than it seems.
        && uri.UserInfo.Length == 0;

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    private static bool IsEmptyHeader(TableRow row) =>
        row.IsHeader && !row.Descendants<LiteralInline>().Any(text => !text.Content.IsEmpty);
}
