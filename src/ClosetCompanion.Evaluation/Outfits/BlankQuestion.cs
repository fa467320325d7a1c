namespace ClosetCompanion.Evaluation.Outfits;

/// <summary>A question: which of four products was in the outfit?</summary>
/// <param name="Context">The rest of the outfit.</param>
/// <param name="Candidates">The right product first, then three others of its category, gender and age.</param>
public sealed record BlankQuestion(
    IReadOnlyList<OutfitProduct> Context,
    IReadOnlyList<OutfitProduct> Candidates
);
