namespace ClosetCompanion.Search.Outfits;

/// <summary>What outfits are learned by, as words that every catalogue shares.</summary>
public static class OutfitTraits
{
    /// <summary>The traits of a thing to wear.</summary>
    /// <param name="kind">What it is; null for what no outfit of ours has.</param>
    /// <param name="colour">As <see cref="Garments.FindColour"/> names it; null when nobody knows.</param>
    public static IReadOnlyList<string> Of(GarmentKind? kind, string? colour)
    {
        var traits = new List<string>();
        if (kind is not null)
        {
            traits.Add("kind:" + kind.Name);
            traits.Add("slot:" + kind.Slot);
        }
        if (colour is not null)
        {
            traits.Add("colour:" + colour);
            traits.Add("family:" + Garments.FamilyOf(colour));
        }
        if (kind is not null && colour is not null)
        {
            traits.Add($"both:{kind.Name} {Garments.FamilyOf(colour)}");
        }
        return traits;
    }
}
