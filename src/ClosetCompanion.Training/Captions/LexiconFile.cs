namespace ClosetCompanion.Training.Captions;

/// <summary>What stands in <c>lexicon.json</c>: for each group, the words for each of the catalogue's names.</summary>
internal sealed record LexiconFile
{
    public required Dictionary<string, string[]> Kinds { get; init; }

    public required Dictionary<string, string[]> Categories { get; init; }

    public required Dictionary<string, string[]> Colours { get; init; }

    public required Dictionary<string, string[]> People { get; init; }

    public required Dictionary<string, string[]> Usages { get; init; }

    /// <summary>Sentences that people put around what they look for; <c>{0}</c> is that.</summary>
    public required string[] Templates { get; init; }

    /// <summary>Names of brands that say a garment or a pattern which the product need not be.</summary>
    public required string[] BrandsWithGarments { get; init; }

    public required Detail[] Details { get; init; }
}
