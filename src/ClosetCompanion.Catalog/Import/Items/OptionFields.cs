using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Puts what shops call options, attributes or parameters ("Colour: Red", "Taille: M") where it belongs.</summary>
internal static class OptionFields
{
    private static readonly FeedColumn[] _known =
    [
        FeedColumn.Colour,
        FeedColumn.Size,
        FeedColumn.Material,
        FeedColumn.Pattern,
        FeedColumn.Gender,
        FeedColumn.AgeGroup,
        FeedColumn.Season,
        FeedColumn.Brand,
    ];

    /// <param name="item">The item.</param>
    /// <param name="name">The option's name, in any language.</param>
    /// <param name="value">Its value; several have <see cref="CellText.ListSeparator"/> between them.</param>
    public static void Set(FeedItem item, string? name, string? value)
    {
        string? option = CellText.Clean(name);
        // Shopify's word for a product without options.
        bool isNone = option is "Title" && value is "Default Title";
        if (option is null || isNone || string.IsNullOrWhiteSpace(value))
        {
            return;
        }
        if (FieldOf(option) is { } field)
        {
            item[field] = value;
        }
        else
        {
            item.SetAttribute(
                option,
                value.Replace(CellText.ListSeparator.ToString(), ", ", StringComparison.Ordinal)
            );
        }
    }

    /// <summary>The field that an option of this name is for; null when it is for none.</summary>
    public static FeedColumn? FieldOf(string name)
    {
        string bare = name.StartsWith("pa_", StringComparison.Ordinal) ? name[3..] : name;
        FeedColumn field = ColumnNames.Guess(bare).Field;
        return _known.Contains(field) ? field : null;
    }
}
