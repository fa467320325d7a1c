using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>What is asked for when an outfit is to be completed.</summary>
public sealed record OutfitWish
{
    /// <summary>The catalogue that suggestions come from, among those that the person sees.</summary>
    public string From { get; init; } = ClosetName.Text;

    /// <summary>The one place to fill; null for all that are open.</summary>
    public LookSlot? Slot { get; init; }

    /// <summary>The key of a piece that another one shall take the place of; null for none.</summary>
    public long? InsteadOf { get; init; }

    /// <summary>Keys of products that were suggested before; they are not suggested again.</summary>
    public IReadOnlyList<long> Skip { get; init; } = [];
}
