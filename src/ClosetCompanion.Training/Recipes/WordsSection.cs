namespace ClosetCompanion.Training.Recipes;

/// <summary>How <c>closet-train words</c> teaches a finished model what shoppers' words are true of.</summary>
public sealed record WordsSection
{
    /// <summary>
    /// What counts that titles stay where they are, by the square of their change: a title stands for one product, and what
    /// is learned from words moves it away from it. It counts for words of patterns and materials as well.
    /// </summary>
    public double KeepTitles { get; init; } = 30;

    /// <summary>What cosines are multiplied by before the softmax.</summary>
    public double LogitScale { get; init; } = 40;

    /// <summary>What counts, beside 1 for their sum, that all products that a text is true of are likely, not only some.</summary>
    public double AllProducts { get; init; } = 0.3;

    /// <summary>How many steps are made.</summary>
    public int Steps { get; init; } = 300;

    /// <summary>How far the farthest step goes: the rate rises at first and falls to zero.</summary>
    public double LearningRate { get; init; } = 0.0002;

    /// <summary>Bare words in a step; so many phrases stand beside them.</summary>
    public int BatchSize { get; init; } = 96;

    /// <summary>Phrases that are written from attributes of products.</summary>
    public int Phrases { get; init; } = 12_000;

    /// <summary>Titles of products that are kept where they are.</summary>
    public int Titles { get; init; } = 20_000;

    /// <summary>The most products that words are compared with, all in every step; chosen by the seed where there are more.</summary>
    public int Products { get; init; } = 50_000;

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        KeepTitles < 0 || AllProducts < 0 ? "keepTitles and allProducts must not be negative"
        : LogitScale is not (> 0 and <= 1000) ? "logitScale must be above 0 and at most 1000"
        : LearningRate is not (> 0 and <= 1) ? "learningRate must be above 0 and at most 1"
        : Steps < 1 || BatchSize < 1 || Phrases < 1 || Titles < 1 || Products < 1
            ? "steps, batchSize, phrases, titles and products must be at least 1"
        : null;
}
