using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>Changes of an outfit, each giving the outfit as it is then.</summary>
public static class OutfitEdit
{
    /// <summary>Takes a piece out.</summary>
    public static Outfit Without(this Outfit outfit, long key)
    {
        ArgumentNullException.ThrowIfNull(outfit);
        return outfit with { Pieces = [.. outfit.Pieces.Where(piece => piece.ProductKey != key)] };
    }

    /// <summary>Moves a piece to a place, or makes it larger or smaller; what is too far is as far as it goes.</summary>
    public static Outfit Placed(this Outfit outfit, long key, int x, int y, int size)
    {
        ArgumentNullException.ThrowIfNull(outfit);
        return outfit with
        {
            Pieces =
            [
                .. outfit.Pieces.Select(piece =>
                    piece.ProductKey != key
                        ? piece
                        : piece with
                        {
                            X = Math.Clamp(x, 0, OutfitPiece.Whole),
                            Y = Math.Clamp(y, 0, OutfitPiece.Whole),
                            Size = Math.Clamp(size, OutfitPiece.LeastSize, OutfitPiece.Whole),
                        }
                ),
            ],
        };
    }

    /// <summary>Puts a piece above the next one, or below the one before.</summary>
    public static Outfit Layered(this Outfit outfit, long key, bool forward)
    {
        ArgumentNullException.ThrowIfNull(outfit);
        List<OutfitPiece> pieces = [.. outfit.Pieces];
        var place = pieces.FindIndex(piece => piece.ProductKey == key);
        var other = place + (forward ? 1 : -1);
        if (place >= 0 && other >= 0 && other < pieces.Count)
        {
            (pieces[place], pieces[other]) = (pieces[other], pieces[place]);
        }
        return outfit with { Pieces = OutfitLayout.Renumber(pieces) };
    }

    /// <summary>Puts another product in the place of a piece.</summary>
    public static Outfit Swapped(this Outfit outfit, long key, long other)
    {
        ArgumentNullException.ThrowIfNull(outfit);
        return outfit with
        {
            Pieces =
            [
                .. outfit.Pieces.Select(piece =>
                    piece.ProductKey == key ? piece with { ProductKey = other } : piece
                ),
            ],
        };
    }
}
