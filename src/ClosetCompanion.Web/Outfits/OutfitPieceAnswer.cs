using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Web.Outfits;

/// <summary>A piece of an outfit.</summary>
internal sealed record OutfitPieceAnswer
{
    public OutfitPieceAnswer(SavedPiece piece)
    {
        Catalogue = piece.Product.Catalogue;
        Id = piece.Product.Product.Id;
        Title = piece.Product.Product.Title;
        Layer = piece.Place.Layer;
        X = piece.Place.X;
        Y = piece.Place.Y;
        Size = piece.Place.Size;
        IsGone = piece.Product.RetiredAt is not null;
    }

    /// <summary>The product's catalogue.</summary>
    public string Catalogue { get; }

    /// <summary>The product's id in it.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>A higher one lies above a lower one.</summary>
    public int Layer { get; }

    /// <summary>Its middle, in thousandths of the picture's width from the left.</summary>
    public int X { get; }

    /// <summary>Its middle, in thousandths of the picture's height from the top.</summary>
    public int Y { get; }

    /// <summary>Its longer side, in thousandths of the picture's width.</summary>
    public int Size { get; }

    /// <summary>Whether it was given away, or is no longer on offer.</summary>
    public bool IsGone { get; }
}
