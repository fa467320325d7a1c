using System.Net;
using System.Text.RegularExpressions;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Reads from pages what a person would.</summary>
public static partial class PageReading
{
    public static async Task<string> GetPageAsync(this HttpClient client, string address) =>
        await (
            await client.GetAsync(address, TestContext.Current.CancellationToken)
        ).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The titles of the products in the grid, in order.</summary>
    public static IReadOnlyList<string> Titles(string page) =>
        [
            .. CardTitle()
                .Matches(page)
                .Select(match => WebUtility.HtmlDecode(match.Groups["title"].Value)),
        ];

    public static string Token(string page) =>
        WebUtility.HtmlDecode(FormToken().Match(page).Groups["token"].Value);

    [GeneratedRegex("class=\"card-title\">(?<title>[^<]*)<", RegexOptions.None, 1000)]
    private static partial Regex CardTitle();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex FormToken();
}
