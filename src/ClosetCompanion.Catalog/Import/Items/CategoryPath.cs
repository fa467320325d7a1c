using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>The category of an item, from the widest to the narrowest name.</summary>
internal static class CategoryPath
{
    private static readonly FeedColumn[] _levels =
    [
        FeedColumn.Department,
        FeedColumn.Category,
        FeedColumn.SubCategory,
    ];

    /// <remarks>
    /// Where the kind is a path of its own ("Apparel > Dresses", as Google's <c>product_type</c>), it is the shop's own
    /// and goes before a path of a public taxonomy.
    /// </remarks>
    public static string[] Read(FeedItem item)
    {
        string[] kind = [.. Paths(item[FeedColumn.Kind]).SelectMany(path => path)];
        string[] wider = [.. _levels.SelectMany(level => Longest(item, level))];
        if (kind.Length > 1 || wider.Length == 0)
        {
            return kind;
        }
        // A path may end with the kind that another column names once more.
        bool repeats =
            kind.Length == 1
            && item[FeedColumn.Category]?.AsSpan().IndexOfAny('>', '|', '/') >= 0
            && kind[0].Equals(wider[^1], StringComparison.OrdinalIgnoreCase);
        return repeats ? wider : [.. wider, .. kind];
    }

    // Of several paths the one that says most; of several single names all, as a path.
    private static string[] Longest(FeedItem item, FeedColumn level)
    {
        string[][] paths = [.. Paths(item[level])];
        return paths.Any(path => path.Length > 1)
            ? paths.MaxBy(path => path.Length)!
            : [.. paths.SelectMany(path => path)];
    }

    private static IEnumerable<string[]> Paths(string? text) => text is null ? [] : Split(text);

    private static IEnumerable<string[]> Split(string text) =>
        text.Split(CellText.ListSeparator)
            .SelectMany(SplitPaths)
            .Select(path =>
                SplitPath(HtmlText.Of(path))
                    .Select(CellText.Words)
                    .OfType<string>()
                    .Where(name => !IsNumber(name))
                    .ToArray()
            )
            .Where(path => path.Length > 0);

    // "Clothing > T-shirts, Sale" are two paths; "Shirts, Tops" may be one name.
    private static string[] SplitPaths(string text) =>
        text.Contains('>', StringComparison.Ordinal) ? text.Split(',') : [text];

    // "T-Shirts/Polos" is one name, "Apparel / Topwear" a path: a slash counts only between spaces.
    private static string[] SplitPath(string text) =>
        text.Replace(" / ", ">", StringComparison.Ordinal)
            .Replace('»', '>')
            .Replace('›', '>')
            .Split('>', '|');

    // A number of a taxonomy is no name: 2271.
    private static bool IsNumber(string name) => name.All(char.IsAsciiDigit);
}
