namespace ClosetCompanion.Search.Outfits;

/// <summary>
/// What no outfit does, whatever was learned: mix people, sports shoes with a suit, flip-flops with a coat, two loud
/// colours.
/// </summary>
/// <param name="worn">What the look has by now; the thing that it is completed for is the first.</param>
internal sealed class LookRules(IReadOnlyList<Garment> worn)
{
    private const float Clash = 2;
    private const float SameGarment = 2;
    private const float SameLoud = 1;
    private const float SameAgain = 0.8f;
    private const float SameSeason = 0.4f;
    private const float SameUsage = 0.6f;
    private const float Unknown = 1;

    private readonly string? _people = worn.Select(garment => garment.People)
        .FirstOrDefault(people => people is not null and not "Unisex");

    private readonly string[] _loud =
    [
        .. worn.Select(garment => garment.Colour)
            .OfType<string>()
            .Select(Garments.FamilyOf)
            .Where(family => family != Garments.Neutral)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What the whole look is worn for.</summary>
    public IReadOnlyList<string> Styles { get; } = StylesOf(worn);

    /// <summary>Whether a kind can be part of the look at all.</summary>
    public bool AllowKind(GarmentKind kind) =>
        kind.Offer
        && !worn.Any(garment =>
            garment.Kind.Weather is { } weather && kind.Weather is { } other && weather != other
        )
        && kind.Styles.Any(Styles.Contains)
        && (kind.Slot != LookSlot.Accessory || AllowAccessory(kind))
        && (kind.Slot != LookSlot.Outer || worn.All(garment => garment.Kind.Weather != "light"));

    /// <summary>Whether a product can be part of the look.</summary>
    public bool Allow(Garment garment) =>
        AllowPeople(garment.People) && garment.Styles.Any(Styles.Contains);

    /// <summary>What the rules add to the score of a product that they allow.</summary>
    public float Score(Garment garment)
    {
        var first = worn[0];
        var score = garment.Colour is null ? -Unknown : 0;
        score -= garment.People is null ? Unknown : 0;
        score += garment.Season is not null && garment.Season == first.Season ? SameSeason : 0;
        score += garment.Usage is not null && garment.Usage == first.Usage ? SameUsage : 0;
        return score - (garment.Colour is { } colour ? Repetition(garment.Kind.Slot, colour) : 0);
    }

    // One loud colour is enough. In a bag or a belt it may come back once; nobody goes in one colour from head to foot.
    private float Repetition(LookSlot slot, string colour)
    {
        var family = Garments.FamilyOf(colour);
        var again = worn.Count(garment => garment.Colour == colour);
        var loudAgain =
            family == Garments.Neutral
                ? 0
                : worn.Count(garment =>
                    garment.Colour is { } other && Garments.FamilyOf(other) == family
                );
        if (family != Garments.Neutral && _loud.Length > 0 && loudAgain == 0)
        {
            return Clash;
        }
        return slot is LookSlot.Top or LookSlot.Bottom or LookSlot.Outer
            ? again + loudAgain > 0
                ? SameGarment
                : 0
            : (SameAgain * Math.Max(0, again - 1)) + (SameLoud * loudAgain);
    }

    /// <summary>Whether somebody's things can be part of the look.</summary>
    public bool AllowPeople(string? people) =>
        _people is null ? people is not ("Boys" or "Girls" or "Kids")
        : _people == "Kids" ? people is "Kids" or "Boys" or "Girls"
        : people is null
            || people == _people
            || (people == "Unisex" && _people is "Men" or "Women");

    private bool AllowAccessory(GarmentKind kind) =>
        kind.Group switch
        {
            "belt" => worn.Any(garment => garment.Kind.Name is "trousers" or "jeans" or "shorts"),
            "neckwear" or "cufflinks" => worn.Any(garment => garment.Kind.Name == "shirt")
                && worn.All(garment => garment.Kind.Name is not ("jeans" or "shorts" or "tie")),
            "scarf" => worn.All(garment => garment.Kind.Name is not ("saree" or "kurta set")),
            _ => true,
        } && worn.All(garment => garment.Kind.Group is null || garment.Kind.Group != kind.Group);

    // What all have in common; where there is nothing, what the thing itself is worn for.
    private static IReadOnlyList<string> StylesOf(IReadOnlyList<Garment> worn)
    {
        var common = worn[0].Styles;
        foreach (var garment in worn.Skip(1))
        {
            string[] left = [.. common.Where(garment.Styles.Contains)];
            common = left.Length > 0 ? left : common;
        }
        return common;
    }
}
