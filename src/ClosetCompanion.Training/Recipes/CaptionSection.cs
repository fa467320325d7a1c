namespace ClosetCompanion.Training.Recipes;

/// <summary>What is said of pictures in training, and what each counts for in the loss beside 1 for titles.</summary>
public sealed record CaptionSection
{
    /// <summary>Share of the titles that are shown whole; the others lose first words and words anywhere.</summary>
    public double WholeTitles { get; init; } = 0.6;

    /// <summary>Share of the words that a title loses which is not shown whole.</summary>
    public double WordDrop { get; init; } = 0.15;

    /// <summary>What captions made of attributes count for.</summary>
    public double AttributeWeight { get; init; } = 1;

    /// <summary>
    /// Captions made of attributes that each product has for the phases whose texts are read ahead; with 0 these read whole
    /// titles and bare words alone.
    /// </summary>
    public int PhrasesAhead { get; init; }

    /// <summary>What the bare words of attributes count for, all groups together.</summary>
    public double WordWeight { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        WholeTitles is < 0 or > 1 ? "wholeTitles must be from 0 to 1"
        : WordDrop is < 0 or >= 1 ? "wordDrop must be from 0 to below 1"
        : AttributeWeight < 0 || WordWeight < 0
            ? "attributeWeight and wordWeight must not be negative"
        : PhrasesAhead < 0 ? "phrasesAhead must not be negative"
        : null;
}
