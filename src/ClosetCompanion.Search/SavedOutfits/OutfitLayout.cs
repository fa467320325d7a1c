using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>Says where a new piece lies at first: what is worn above lies above, and little covers anything.</summary>
internal static class OutfitLayout
{
    private const int Step = 70;
    private const int AccessoryStep = 130;
    private const int Near = 40;

    /// <summary>A place for a product.</summary>
    /// <param name="there">The pieces that lie there already.</param>
    /// <param name="key">The product's key.</param>
    /// <param name="slot">The place that it takes in an outfit; null when nobody knows.</param>
    public static OutfitPiece Place(IReadOnlyList<OutfitPiece> there, long key, LookSlot? slot)
    {
        var (x, y, size) = slot switch
        {
            LookSlot.Top => (320, 270, 500),
            LookSlot.Bottom => (320, 715, 540),
            LookSlot.Dress => (320, 450, 620),
            LookSlot.Outer => (745, 260, 480),
            LookSlot.Bag => (790, 585, 330),
            LookSlot.Shoes => (745, 855, 380),
            LookSlot.Accessory => (525, 520, 180),
            _ => (500, 500, 400),
        };
        while (
            y <= OutfitPiece.Whole
            && there.Any(piece => Math.Abs(piece.X - x) < Near && Math.Abs(piece.Y - y) < Near)
        )
        {
            (x, y) =
                slot == LookSlot.Accessory
                    ? (x, y + AccessoryStep)
                    : ((x + Step) % OutfitPiece.Whole, y + Step);
        }
        var layer = there.Count == 0 ? 0 : there.Max(piece => piece.Layer) + 1;
        return new OutfitPiece(
            key,
            Math.Min(layer, OutfitPiece.MostLayer),
            x,
            Math.Min(y, OutfitPiece.Whole),
            size
        );
    }

    /// <summary>The same pieces with layers 0, 1, 2 … in their order, so that there is always a higher and a lower one.</summary>
    public static IReadOnlyList<OutfitPiece> Renumber(IEnumerable<OutfitPiece> pieces) =>
        [.. pieces.Select((piece, layer) => piece with { Layer = layer })];
}
