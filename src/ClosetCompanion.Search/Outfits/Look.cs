namespace ClosetCompanion.Search.Outfits;

/// <summary>What goes with a thing.</summary>
/// <param name="Kind">What the thing is; null when that is unknown or nothing that an outfit has.</param>
/// <param name="Slot">The place that it takes.</param>
/// <param name="Pieces">A suggestion for each open place that the catalogues can fill.</param>
/// <param name="Note">Why there is no piece, in words; null when there is one.</param>
public sealed record Look(
    string? Kind,
    LookSlot? Slot,
    IReadOnlyList<LookPiece> Pieces,
    string? Note
);
