namespace ClosetCompanion.Search.Personal;

/// <summary>The constants of a ranking of one's own. They were chosen on simulated people, those of development alone.</summary>
internal sealed record TasteSettings
{
    /// <summary>Those that the program uses.</summary>
    public static TasteSettings Default { get; } = new();

    /// <summary>How many of the first hits are put into another order.</summary>
    public int Window { get; init; } = 200;

    /// <summary>How many of the newest opinions are learned from.</summary>
    public int Opinions { get; init; } = 100;

    /// <summary>What a product weighs that is saved and nothing else, where a like weighs 1.</summary>
    public float Saved { get; init; } = 0.5f;

    /// <summary>What "not for me" weighs, where a dislike weighs 1: it may be the size or the price.</summary>
    public float NotForMe { get; init; } = 0.5f;

    /// <summary>How fast an opinion fades with the distance from its product.</summary>
    public float Sharpness { get; init; } = 4;

    /// <summary>How much nearer a value makes that both products have and no picture shows: brand, size, price.</summary>
    public float Shared { get; init; } = 0.1f;

    /// <summary>What nobody has said anything about weighs; the less is said, the more it evens out.</summary>
    public float Unsaid { get; init; } = 0.02f;

    /// <summary>How much the taste counts beside the plain order.</summary>
    public float Strength { get; init; } = 30;

    /// <summary>The places before which the plain order hardly counts.</summary>
    public float Plateau { get; init; } = 20;

    /// <summary>
    /// How much less the odds are, as a logarithm, for each standard deviation of the query's cosines that a product is less
    /// close than the closest.
    /// </summary>
    public float Distance { get; init; } = 3;
}
