namespace ClosetCompanion.Search.Outfits;

/// <summary>What stands in <c>garments.json</c>.</summary>
/// <param name="Kinds">What there is to wear.</param>
/// <param name="Colours">Colours by the lexicon's names, each with its family.</param>
/// <param name="Spanish">Spanish names of colours as shops write them, each with one of <paramref name="Colours"/>.</param>
internal sealed record GarmentTable(
    IReadOnlyList<GarmentKind> Kinds,
    IReadOnlyDictionary<string, string> Colours,
    IReadOnlyDictionary<string, string> Spanish
);
