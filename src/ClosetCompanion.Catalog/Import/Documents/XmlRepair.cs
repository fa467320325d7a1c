using System.Net;
using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>Mends what programs commonly get wrong in XML: bare <c>&amp;</c>, names of HTML, characters that XML does not know.</summary>
internal static partial class XmlRepair
{
    public static string Mend(string xml) =>
        Forbidden()
            .Replace(
                Ampersand()
                    .Replace(
                        xml,
                        match =>
                            match.Groups["name"].Success
                            && WebUtility.HtmlDecode(match.Value) is { Length: 1 } letter
                            && letter != match.Value
                                ? letter is "<" or "&"
                                    ? match.Value
                                    : letter
                                : $"&amp;{match.Value[1..]}"
                    ),
                ""
            );

    // An ampersand that begins no reference of XML itself.
    [GeneratedRegex(
        "&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)((?<name>[A-Za-z][A-Za-z0-9]{1,30});)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Ampersand();

    [GeneratedRegex(
        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(x0*([0-8bcefBCEF]|1[0-9a-fA-F])|0*([0-8]|1[124-9]|2[0-9]|3[01]));",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Forbidden();
}
