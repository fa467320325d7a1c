namespace ClosetCompanion.Catalog.Store.Outfits;

/// <summary>What a person wears together.</summary>
/// <param name="Id">The person's own id for it: 1 to <see cref="LongestId"/> letters a to z, digits and hyphens.</param>
/// <param name="Name">What it is called, 1 to <see cref="LongestName"/> characters.</param>
/// <param name="Pieces">Its products, each once, the lowest layer first; <see cref="MostPieces"/> at most.</param>
public sealed record Outfit(string Id, string Name, IReadOnlyList<OutfitPiece> Pieces)
{
    /// <summary>The most outfits of a person.</summary>
    public const int MostOutfits = 500;

    /// <summary>The most pieces of an outfit.</summary>
    public const int MostPieces = 24;

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest id, in characters.</summary>
    public const int LongestId = 64;

    /// <summary>When it was last changed, in whole milliseconds; every change makes it later.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>What is wrong with it, in words; null when nothing is.</summary>
    public string? FindProblem() =>
        Id.Length is 0 or > LongestId || Id.Any(letter => !IsOfId(letter))
            ? $"The id of an outfit has 1 to {LongestId} letters from a to z, digits and hyphens."
        : string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName
            ? $"The name of an outfit has 1 to {LongestName} characters."
        : Pieces.Count > MostPieces ? $"An outfit has at most {MostPieces} pieces."
        : Pieces.DistinctBy(piece => piece.ProductKey).Count() < Pieces.Count
            ? "A piece is in an outfit once. Name each piece once."
        : Pieces.All(piece => piece.IsValid) ? null
        : $"A piece has a layer from 0 to {OutfitPiece.MostLayer}, x and y from 0 to {OutfitPiece.Whole}, and a size from {OutfitPiece.LeastSize} to {OutfitPiece.Whole}.";

    private static bool IsOfId(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}
