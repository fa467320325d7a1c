namespace ClosetCompanion.Search.Outfits;

/// <summary>Which places of a look are open, in the order in which they are filled: what shows most comes first.</summary>
internal static class LookPlan
{
    // What already is a whole outfit, over which nothing is worn.
    private static readonly HashSet<string> _whole = new(StringComparer.Ordinal)
    {
        "saree",
        "kurta set",
        "tracksuit",
        "suit",
    };

    /// <summary>The open places; one name for each piece.</summary>
    /// <param name="worn">What is there.</param>
    /// <param name="accessories">How many accessories a look has at most.</param>
    public static IReadOnlyList<LookSlot> OpenSlots(IReadOnlyList<Garment> worn, int accessories)
    {
        var taken = worn.Select(garment => garment.Kind.Slot).ToHashSet();
        var open = new List<LookSlot>();
        if (!taken.Contains(LookSlot.Dress))
        {
            if (taken.Overlaps([LookSlot.Top, LookSlot.Bottom]) || !CallsForDress(worn[0]))
            {
                open.Add(LookSlot.Top);
                open.Add(LookSlot.Bottom);
            }
            else
            {
                open.Add(LookSlot.Dress);
            }
        }
        open.Add(LookSlot.Shoes);
        if (!worn.Any(garment => _whole.Contains(garment.Kind.Name)))
        {
            open.Add(LookSlot.Outer);
        }
        open.Add(LookSlot.Bag);
        open.RemoveAll(taken.Contains);
        var has = worn.Count(garment => garment.Kind.Slot == LookSlot.Accessory);
        open.AddRange(Enumerable.Repeat(LookSlot.Accessory, Math.Max(0, accessories - has)));
        return open;
    }

    // High heels, a clutch or jewellery want a dress.
    private static bool CallsForDress(Garment first) =>
        first.People == "Women"
        && (first.Kind.Name is "heels" or "clutch" || first.Kind.Group == "jewellery")
        && !first.Styles.Contains("sports");
}
