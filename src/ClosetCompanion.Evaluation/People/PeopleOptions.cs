using ClosetCompanion.Evaluation.Benchmarks;

namespace ClosetCompanion.Evaluation.People;

/// <summary>Which people are simulated, and what they search for.</summary>
public sealed record PeopleOptions
{
    /// <summary>Those that the constants of the ranking are chosen by.</summary>
    public static PeopleOptions Development { get; } = new();

    /// <summary>Others with other queries, looked at once: nothing is chosen by them.</summary>
    public static PeopleOptions Test { get; } = new() { List = ShopperList.Test, Seed = 1_000_003 };

    /// <summary>What they type.</summary>
    public ShopperList List { get; init; } = ShopperList.Development;

    /// <summary>What they like by.</summary>
    public TasteKind Tastes { get; init; } = TasteKind.Colours;

    /// <summary>Decides about tastes, queries and noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many people.</summary>
    public int People { get; init; } = 200;

    /// <summary>How many queries each is measured on, none of which they liked anything after.</summary>
    public int Queries { get; init; } = 12;

    /// <summary>The share of likes that go to a hit which the person does not like; 0 to 1.</summary>
    public double Noise { get; init; } = 0.1;

    /// <summary>After how many likes is measured; rising, the first is 0.</summary>
    public IReadOnlyList<int> Likes { get; init; } = [0, 3, 10, 30];
}
