using ClosetCompanion.Catalog.Store.Closets;

namespace ClosetCompanion.Catalog.Store;

/// <summary>A thing of a person's closet.</summary>
/// <param name="Product">What it is; retired where it was given away.</param>
/// <param name="Details">What the person says of it beside that.</param>
/// <param name="Wears">How often it was worn.</param>
public sealed record ClosetItem(StoredProduct Product, ItemDetails Details, WearCount Wears)
{
    /// <summary>Where it is.</summary>
    public ItemState State =>
        Product.RetiredAt is not null ? ItemState.GivenAway
        : Details.IsInWash ? ItemState.InWash
        : ItemState.Ready;

    /// <summary>What it cost for each day that it was worn; its whole price before the first. Null without a price.</summary>
    public decimal? CostPerWear =>
        Product.Product.Price is { } price
            ? Math.Round(price / Math.Max(1, Wears.Days), 2, MidpointRounding.AwayFromZero)
            : null;
}
