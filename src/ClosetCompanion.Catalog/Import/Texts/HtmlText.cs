using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ClosetCompanion.Catalog.Import.Texts;

/// <summary>What people read of a text that may hold HTML: no tags, no scripts, references resolved.</summary>
internal static partial class HtmlText
{
    // A parser's time can grow with the square of hostile markup, so longer texts lose their tags in a plainer way.
    private const int LongestParsed = 60_000;

    // Exports escape markup once more at times: "&lt;p&gt;".
    private const int Rounds = 2;

    private static readonly HtmlParser _parser = new(new HtmlParserOptions { IsScripting = false });

    private static readonly HashSet<string> _unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "textarea",
        "select",
    };

    private static readonly HashSet<string> _inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    };

    /// <summary>The text itself where it holds neither tags nor references.</summary>
    public static string Of(string text)
    {
        for (int round = 0; round < Rounds && Holds(text); round++)
        {
            text = Read(text);
        }
        return text;
    }

    private static bool Holds(string text) =>
        (text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text))
        || (text.Contains('&', StringComparison.Ordinal) && Reference().IsMatch(text));

    private static string Read(string text)
    {
        if (SimpleMarkup.TryRead(text) is { } simple)
        {
            return simple;
        }
        if (text.Length > LongestParsed)
        {
            return System.Net.WebUtility.HtmlDecode(Tag().Replace(text, " "));
        }
        // A "<" that begins no tag of HTML is a sign: "size < 40".
        string marked = OtherBracket().Replace(text, "&lt;");
        using IHtmlDocument document = _parser.ParseDocument($"<!DOCTYPE html><body>{marked}");
        var words = new StringBuilder();
        Append(document.Body!, words);
        return words.ToString();
    }

    // Without recursion: markup can be nested as deep as it is long.
    private static void Append(INode body, StringBuilder words)
    {
        INode? node = body.FirstChild;
        while (node is not null)
        {
            if (node is IText text)
            {
                words.Append(text.Data);
            }
            bool isSeen = node is not IElement element || !_unseen.Contains(element.LocalName);
            if (isSeen && node.FirstChild is { } child)
            {
                Part(node, words);
                node = child;
                continue;
            }
            Part(node, words);
            while (node is not null && node != body && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null && node != body)
                {
                    Part(node, words);
                }
            }
            node = node == body ? null : node?.NextSibling;
        }
    }

    // Table cells, list items and paragraphs stand apart; bold letters inside a word do not.
    private static void Part(INode node, StringBuilder words)
    {
        if (node is IElement element && !_inline.Contains(element.LocalName))
        {
            words.Append(' ');
        }
    }

    private const string Names =
        "a|abbr|address|article|aside|audio|b|base|bdi|bdo|blockquote|body|br|button|caption|center|cite|code|col|colgroup|data|dd|del|details|dfn|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|meta|meter|nav|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr";

    [GeneratedRegex(
        $"</?({Names})(?=[\\s/>])[^>]*(>|$)|<!--.*?(-->|$)|<!doctype[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        $"<(?!/?({Names})(?=[\\s/>])|!--|!doctype)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex OtherBracket();

    [GeneratedRegex(
        "&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Reference();
}
