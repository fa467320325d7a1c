using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store.Outfits;

namespace ClosetCompanion.Catalog.Outfits;

/// <summary>Rows of outfits as a database gives them.</summary>
internal static class OutfitRows
{
    private const long Planned = 0;
    private const long PlannedAndWorn = 1;
    private const long WornAlone = 2;

    /// <summary>What stands in a day's row.</summary>
    public static long WornOf(OutfitDay day) =>
        !day.IsWorn ? Planned
        : day.IsPlanned ? PlannedAndWorn
        : WornAlone;

    /// <summary>A row of <c>outfits</c>.</summary>
    internal sealed record Head(long Key, string Id, string Name, long ChangedAt)
    {
        public Outfit ToOutfit(IEnumerable<Piece> pieces) =>
            new(Id, Name, [.. pieces.Select(piece => piece.ToPiece())])
            {
                ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt),
            };
    }

    /// <summary>A row of <c>outfit_pieces</c>.</summary>
    internal sealed record Piece(
        long OutfitKey,
        long ProductKey,
        long Layer,
        long X,
        long Y,
        long Size,
        string Catalogue,
        string Id
    )
    {
        public OutfitPiece ToPiece() =>
            new(ProductKey, (int)Layer, (int)X, (int)Y, (int)Size)
            {
                Catalogue = Catalogue,
                Id = Id,
            };
    }

    /// <summary>A row of <c>outfit_days</c>.</summary>
    internal sealed record Dated(string Id, string Day, long Worn)
    {
        public OutfitDay ToDay(IEnumerable<Counted> counted) =>
            new(Id, DayText.Read(Day)!.Value, Worn is Planned or PlannedAndWorn, Worn != Planned)
            {
                Counted = [.. counted.Select(one => one.Thing)],
            };
    }

    /// <summary>A row of <c>outfit_wears</c>.</summary>
    internal sealed record Counted(string Id, string Day, string Thing);
}
