namespace ClosetCompanion.Search.Personal;

/// <summary>The constants of a ranking of one's own. They were chosen on simulated people, those of development alone.</summary>
internal sealed record TasteSettings
{
    /// <summary>Those that the program uses.</summary>
    public static TasteSettings Default { get; } = new();

    /// <summary>How many of the first hits are put into another order.</summary>
    public int Window { get; init; } = 200;

    /// <summary>How many of the newest opinions are learned from.</summary>
    public int Opinions { get; init; } = 200;

    /// <summary>Products of the same kind that stand beside each product with an opinion, as what was not chosen.</summary>
    public int Beside { get; init; } = 12;

    /// <summary>What all of these weigh together, where all likes weigh 1.</summary>
    public float Background { get; init; } = 1;

    /// <summary>What a product weighs that is saved and nothing else.</summary>
    public float Saved { get; init; } = 0.5f;

    /// <summary>What "not for me" weighs: it may be the size or the price.</summary>
    public float NotForMe { get; init; } = 0.5f;

    /// <summary>How much having a value counts beside the vector, which has length 1.</summary>
    public float Attribute { get; init; } = 0.3f;

    /// <summary>Keeps the weights small: the ridge penalty.</summary>
    public float Ridge { get; init; } = 0.03f;

    /// <summary>How fast the odds of a product fall with its place among the hits: as a power of the place.</summary>
    public float Fall { get; init; } = 1;

    /// <summary>The places before which the odds hardly fall.</summary>
    public float Plateau { get; init; } = 20;

    /// <summary>
    /// How much they fall, as a logarithm, for each standard deviation of the query's cosines that a product is less close
    /// than the closest.
    /// </summary>
    public float Distance { get; init; } = 1;
}
