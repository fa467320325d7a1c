namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>The lists of what shoppers type.</summary>
public enum ShopperList
{
    /// <summary>77 texts, which models are chosen by.</summary>
    Development,

    /// <summary>
    /// Further texts, written without a look at what any model answers to the first list: a model that may ship is tested
    /// with them, and nothing is chosen by them.
    /// </summary>
    Test,
}
