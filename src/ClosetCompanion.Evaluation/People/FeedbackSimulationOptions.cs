using ClosetCompanion.Evaluation.Benchmarks;

namespace ClosetCompanion.Evaluation.People;

/// <summary>Which people are simulated, who search and say what they like.</summary>
public sealed record FeedbackSimulationOptions
{
    /// <summary>What they type.</summary>
    public ShopperList List { get; init; } = ShopperList.Development;

    /// <summary>Decides about tastes, searches and chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many people.</summary>
    public int People { get; init; } = 300;

    /// <summary>How many searches each makes.</summary>
    public int Searches { get; init; } = 8;

    /// <summary>How likely each part of a taste is that of the whole shop; 0 to 1.</summary>
    public double Shared { get; init; } = 0.7;

    /// <summary>How fast attention falls: a hit is looked at with the probability (1 / place)^eta.</summary>
    public double Eta { get; init; } = 0.7;

    /// <summary>The share of hits that are judged the wrong way round; 0 to 1.</summary>
    public double Noise { get; init; } = 0.1;
}
