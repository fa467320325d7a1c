namespace ClosetCompanion.Training.Recipes;

/// <summary>What a run sees.</summary>
public sealed record DataSection
{
    /// <summary>Titles kept out of training to choose by.</summary>
    public required int DevelopmentTitles { get; init; }

    /// <summary>Titles kept out of training to measure a model with that may ship, and looked at for nothing else.</summary>
    public int TestTitles { get; init; }

    /// <summary>Products to train on, chosen by the seed, where fewer than all are wanted; all if left out.</summary>
    public int? Products { get; init; }

    /// <summary>Products of one kind that stand together in a batch, so that they must be told apart; 1 shuffles freely.</summary>
    public int KindRun { get; init; } = 1;

    /// <summary>
    /// Products that a kind shows in an epoch at the least: those of rarer kinds are seen again, each at most
    /// <see cref="Data.EpochOrder.MostRepeats"/> times. 0 shows every product once.
    /// </summary>
    public int LeastOfKind { get; init; }

    /// <summary>How pictures are changed each time they are seen.</summary>
    public Augmentation Augmentation { get; init; } = new();

    /// <summary>Photos of garments that are trained on beside the products (<c>--photos</c>); none if left out.</summary>
    public PhotoSettings? Photos { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        Products < 1 ? "products must be at least 1"
        : DevelopmentTitles < 1 ? "developmentTitles must be at least 1"
        : TestTitles < 0 ? "testTitles must not be negative"
        : KindRun < 1 ? "kindRun must be at least 1"
        : LeastOfKind < 0 ? "leastOfKind must not be negative"
        : Augmentation.Problem ?? Photos?.Problem;
}
