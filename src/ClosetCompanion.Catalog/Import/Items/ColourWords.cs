using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>The colours of an item, the main one first.</summary>
internal static class ColourWords
{
    /// <remarks>Between colours stand <c>/</c>, <c>,</c>, <c>;</c> or <c>|</c>; a code before a name goes: <c>#FF0000:Red</c>.</remarks>
    public static string[] Read(FeedItem item) =>
        [
            .. item.All(FeedColumn.Colour)
                .SelectMany(text => text.Split('/', ',', ';', '|'))
                .Select(Name)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static string Name(string text)
    {
        string name = text.Trim();
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return name;
        }
        string before = name[..colon].Trim();
        string after = name[(colon + 1)..].Trim();
        return before.StartsWith('#') ? after
            : after.StartsWith('#') ? before
            : name;
    }
}
