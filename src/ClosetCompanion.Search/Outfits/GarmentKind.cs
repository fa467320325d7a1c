namespace ClosetCompanion.Search.Outfits;

/// <summary>A kind of thing to wear, and what it takes to suit an outfit.</summary>
/// <param name="Name">Its name, in lower case and singular where there is one.</param>
/// <param name="Slot">The place that it takes.</param>
/// <param name="Styles">What it is worn for: casual, smart, formal, party, sports, ethnic, beach.</param>
/// <param name="Words">Other words for it.</param>
public sealed record GarmentKind(
    string Name,
    LookSlot Slot,
    IReadOnlyList<string> Styles,
    IReadOnlyList<string> Words
)
{
    /// <summary>Of accessories: an outfit has one of each group.</summary>
    public string? Group { get; init; }

    /// <summary>Warm for what is worn in the cold, light for what is worn in the heat; null for both.</summary>
    public string? Weather { get; init; }

    /// <summary>Whom it is for when nobody says so; null where it may be anybody.</summary>
    public string? People { get; init; }

    /// <summary>Whether it is suggested.</summary>
    public bool Offer { get; init; } = true;
}
