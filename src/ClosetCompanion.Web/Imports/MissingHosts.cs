using System.Text.RegularExpressions;
using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Web.Imports;

/// <summary>The hosts that an import would have had to ask for pictures, and that nobody had named.</summary>
internal static partial class MissingHosts
{
    private const int Most = 10;

    // Stands in the advice where no host was named at all.
    private const string AnyHost = "HOST";

    /// <summary>Finds them in what came of an import, those of most pictures first.</summary>
    /// <remarks>Where no row could be used there is no report, but words that name the first one.</remarks>
    public static IReadOnlyList<string> Of(ImportSnapshot import) =>
        import.Report is { } report ? Of(report)
        : import.Problem is { } problem
        && HostOf(problem, AnyAddress().Match(problem).Value) is { } host
            ? [host]
        : [];

    private static IReadOnlyList<string> Of(ImportReport report) =>
        [
            .. report
                .Skipped.Concat(report.Partial)
                .SelectMany(row => row.Notes)
                .Select(note => HostOf(note.Advice, note.Value))
                .OfType<string>()
                .GroupBy(host => host, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(group => group.Count())
                .Take(Most)
                .Select(group => group.Key),
        ];

    private static string? HostOf(string? advice, string? picture)
    {
        if (advice is null || Allowed().Match(advice) is not { Success: true } match)
        {
            return null;
        }

        var host = match.Groups["host"].Value;
        return host != AnyHost ? host
            : Uri.TryCreate(picture, UriKind.Absolute, out var address) ? address.Authority
            : null;
    }

    [GeneratedRegex(
        "https?://[^ ]{1,2000}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AnyAddress();

    [GeneratedRegex(
        "--allow-host (?<host>[^ )]{1,253})\\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Allowed();
}
