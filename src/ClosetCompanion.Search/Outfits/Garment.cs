using System.Collections.Concurrent;

namespace ClosetCompanion.Search.Outfits;

/// <summary>What is known about a thing to wear.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Colour">Its colour, as <see cref="Garments.FindColour"/> names it; null when nobody knows.</param>
/// <param name="People">Men, Women, Boys, Girls or Unisex; null when nobody knows.</param>
/// <param name="Usage">The occasion in the catalogue's words; null when nobody says.</param>
/// <param name="Season">The season in the catalogue's words; null when nobody says.</param>
internal sealed record Garment(
    GarmentKind Kind,
    string? Colour,
    string? People,
    string? Usage,
    string? Season
)
{
    // A catalogue has few occasions, and a look asks for thousands of products.
    private static readonly ConcurrentDictionary<
        (string Kind, string? Usage),
        IReadOnlyList<string>
    > _styles = [];

    /// <summary>Its key in the store; null of a photo.</summary>
    public long? Key { get; init; }

    /// <summary>What outfits are learned by.</summary>
    public IReadOnlyList<string> Traits => OutfitTraits.Of(Kind, Colour);

    /// <summary>What it is worn for: of what its kind is worn for, what the catalogue says.</summary>
    public IReadOnlyList<string> Styles { get; } =
        _styles.GetOrAdd((Kind.Name, Usage), asked => StylesOf(Kind, asked.Usage));

    // Nearly every accessory of a shop is "casual", and a belt is worn with a suit all the same.
    private static IReadOnlyList<string> StylesOf(GarmentKind kind, string? usage)
    {
        var said = usage?.ToLowerInvariant() switch
        {
            "smart casual" => "smart",
            "travel" or "home" => "casual",
            "casual" when kind.Slot is LookSlot.Accessory or LookSlot.Bag => null,
            "casual" or "formal" or "sports" or "ethnic" or "party" or "smart" or "beach" =>
                usage.ToLowerInvariant(),
            _ => null,
        };
        return said is null ? kind.Styles
            : said == "casual"
                ?
                [
                    .. kind
                        .Styles.Where(style => style is "casual" or "smart" or "beach")
                        .DefaultIfEmpty("casual"),
                ]
            : said == "formal"
                ?
                [
                    .. kind
                        .Styles.Where(style => style is "formal" or "party")
                        .DefaultIfEmpty("formal"),
                ]
            : [said];
    }
}
