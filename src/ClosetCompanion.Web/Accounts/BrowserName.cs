namespace ClosetCompanion.Web.Accounts;

/// <summary>What a browser is called, by its own words: "Firefox on Linux".</summary>
internal static class BrowserName
{
    // The first that is found counts: most browsers name others too, to be taken for them.
    private static readonly (string Mark, string Name)[] _browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] _systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>The name.</summary>
    /// <param name="userAgent">The header <c>User-Agent</c>. Nothing else of it is kept.</param>
    public static string Of(string? userAgent)
    {
        var browser = Find(_browsers, userAgent) ?? "A browser";
        return Find(_systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] known, string? text) =>
        Array.Find(known, one => text?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
