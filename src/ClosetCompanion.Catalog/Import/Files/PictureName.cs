using System.Text.RegularExpressions;

namespace ClosetCompanion.Catalog.Import.Files;

/// <summary>What the name of a picture's file or folder says.</summary>
internal static partial class PictureName
{
    /// <summary>The words of a name: <c>red_polo-shirt</c> is "red polo shirt".</summary>
    public static string Words(string name) =>
        string.Join(' ', name.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a camera or a program gave the name: <c>IMG_2041</c>, a time, a UUID or a hash.</summary>
    public static bool IsNumber(string name) => GivenByMachine().IsMatch(name);

    [GeneratedRegex(
        """
            ^( [^\p{L}]*                                                   # no letter at all
             | (img|image|dsc[nf]?|pxl|photo|picture|pic|screenshot|p|mvimg)[-_ ]?[\d_\-~. ()]*(-?wa\d+)?
             | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}
             | [0-9a-f]{16,}
             )$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex GivenByMachine();
}
