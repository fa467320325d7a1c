using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Web.Closets;

/// <summary>Words that the form of a thing offers; any other word may be written too.</summary>
internal static class ItemSuggestions
{
    private static readonly Dictionary<string, IReadOnlyList<string>> _words = new(
        StringComparer.Ordinal
    )
    {
        ["kind"] = ValuesOf("kind"),
        ["colour"] = ValuesOf("colour"),
        ["pattern"] = ValuesOf("pattern"),
        ["season"] = ["Spring", "Summer", "Autumn", "Winter", "All year"],
        ["usage"] = ["Casual", "Smart casual", "Formal", "Party", "Sports", "Home", "Travel"],
        ["gender"] = ["Men", "Women", "Unisex", "Boys", "Girls"],
    };

    /// <summary>The words for a field; none for most.</summary>
    public static IReadOnlyList<string> Of(string field) => _words.GetValueOrDefault(field, []);

    private static IReadOnlyList<string> ValuesOf(string attribute) =>
        [
            .. PictureAttributes
                .Load()[attribute]
                .Keys.Select(value => char.ToUpperInvariant(value[0]) + value[1..]),
        ];
}
