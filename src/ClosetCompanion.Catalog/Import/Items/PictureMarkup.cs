using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClosetCompanion.Catalog.Import.Documents;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>
/// Takes pictures out of what programs put around them: a list in JSON, <c>&lt;img src="…"&gt;</c>, <c>=IMAGE("…")</c>,
/// <c>{a.jpg,b.jpg}</c>, <c>[name](address)</c>, quotes.
/// </summary>
internal static partial class PictureMarkup
{
    private const int LongestMarkup = 100_000;

    /// <summary>The pictures in a cell; the cell itself where nothing stands around them.</summary>
    public static IReadOnlyList<string> Unwrap(string cell)
    {
        string text = cell.Trim();
        if (text.Length is < 3 or > LongestMarkup)
        {
            return [cell];
        }
        return text[0] switch
        {
            '[' or '{' => OfJson(text) ?? OfList(text) ?? OfLinks(text) ?? [cell],
            '!' => OfLinks(text) ?? [cell],
            '<' => OfTags(text) ?? [cell],
            '=' => OfFormula(text) ?? [cell],
            '"' or '\'' => Unquoted(text) is var bare && bare != text ? [bare] : [cell],
            _ => [cell],
        };
    }

    // Python writes its lists with single quotes.
    private static string[]? OfJson(string text) =>
        Parse(text)
        ?? (text.Contains('"', StringComparison.Ordinal) ? null : Parse(text.Replace('\'', '"')));

    private static string[]? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            string[] found = JsonText.Of(root).Split(CellText.ListSeparator);
            // An object of which no member is an address comes back as it is.
            return [.. found.Where(picture => picture.Length > 0 && picture[0] != '{')];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // How PostgreSQL writes lists.
    private static string[]? OfList(string text) =>
        text is ['{', .. var inside, '}']
            ? [.. inside.Split(',').Select(picture => Unquoted(picture.Trim()))]
            : null;

    private static string[]? OfLinks(string text) =>
        All(Link().Matches(text)) is { Length: > 0 } links ? links : null;

    private static string[]? OfTags(string text) =>
        All(Source().Matches(text)) is { Length: > 0 } sources
            ? [.. sources.Select(source => WebUtility.HtmlDecode(source))]
            : null;

    private static string[]? OfFormula(string text) =>
        All(Formula().Matches(text)) is { Length: > 0 } addresses ? addresses : null;

    private static string Unquoted(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    private static string[] All(MatchCollection matches) =>
        [.. matches.Select(match => match.Groups["picture"].Value.Trim())];

    [GeneratedRegex(
        @"\[[^\]\[]{0,500}\]\((?<picture>[^)\s]{1,2000})\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        "\\s(src|href)\\s{0,3}=\\s{0,3}[\"'](?<picture>[^\"'<>]{1,2000})[\"']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Source();

    [GeneratedRegex(
        "^=\\s{0,3}[\\p{L}.]{2,20}\\s{0,3}\\(\\s{0,3}\"(?<picture>[^\"]{1,2000})\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Formula();
}
