namespace ClosetCompanion.Training.Recipes;

/// <summary>How photos of garments, which have a label and a sender, take part in training.</summary>
public sealed record PhotoSettings
{
    /// <summary>Photos of a step, beside its products; with 0 the photos are measured with, and none is trained on.</summary>
    public int OfStep { get; init; } = 32;

    /// <summary>Share of the senders whose photos are kept back to choose by.</summary>
    public double DevelopmentSenders { get; init; } = 0.15;

    /// <summary>Share of the senders whose photos are kept back to measure a model with that may ship.</summary>
    public double TestSenders { get; init; } = 0.15;

    /// <summary>How photos are changed each time they are seen: people hold their phones in all ways.</summary>
    public Augmentation Augmentation { get; init; } =
        new()
        {
            SmallestView = 0.6,
            LargestView = 1.1,
            Move = 0.08,
            Stretch = 0.1,
            Turn = 20,
            Light = 0.3,
        };

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        OfStep < 0 ? "photos.ofStep must not be negative"
        : DevelopmentSenders < 0 || TestSenders < 0 || DevelopmentSenders + TestSenders >= 1
            ? "photos.developmentSenders and .testSenders must leave senders to train on"
        : Augmentation.Problem is { } wrong ? $"photos.{wrong}"
        : null;
}
