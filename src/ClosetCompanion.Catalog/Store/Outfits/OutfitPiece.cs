namespace ClosetCompanion.Catalog.Store.Outfits;

/// <summary>A product of an outfit, and where it lies on the outfit's picture.</summary>
/// <param name="ProductKey">The product's key in the store: a thing of the closet, or a product of a catalogue.</param>
/// <param name="Layer">A higher one lies above a lower one; 0 to <see cref="MostLayer"/>.</param>
/// <param name="X">Its middle, in thousandths of the picture's width from the left; 0 to 1000.</param>
/// <param name="Y">Its middle, in thousandths of the picture's height from the top; 0 to 1000.</param>
/// <param name="Size">Its longer side, in thousandths of the picture's width; <see cref="LeastSize"/> to 1000.</param>
public sealed record OutfitPiece(long ProductKey, int Layer, int X, int Y, int Size)
{
    /// <summary>The highest layer.</summary>
    public const int MostLayer = 999;

    /// <summary>The smallest size.</summary>
    public const int LeastSize = 50;

    /// <summary>The largest place and size.</summary>
    public const int Whole = 1000;

    /// <summary>The product's catalogue; empty until it is read from a store.</summary>
    public string Catalogue { get; init; } = "";

    /// <summary>The product's id in it; empty until it is read from a store.</summary>
    public string Id { get; init; } = "";

    /// <summary>The piece as it is written: without what a store adds.</summary>
    public OutfitPiece Placed => this with { Catalogue = "", Id = "" };

    /// <summary>Whether all numbers are in their ranges.</summary>
    public bool IsValid =>
        Layer is >= 0 and <= MostLayer
        && X is >= 0 and <= Whole
        && Y is >= 0 and <= Whole
        && Size is >= LeastSize and <= Whole;
}
