namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Everything that is in the sample closet.</summary>
internal static class SampleCatalogue
{
    /// <summary>All products, in the order in which they are read.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. Tshirts.All,
        .. PrintedTshirts.All,
        .. PoloShirts.All,
        .. Shirts.All,
        .. Knitwear.All,
        .. Outerwear.All,
        .. WomensTops.All,
        .. Bottoms.All,
        .. SkirtsAndDresses.All,
        .. Shoes.All,
        .. HeelsAndBoots.All,
        .. Bags.All,
        .. SmallThings.All,
        .. Watches.All,
        .. Jewellery.All,
    ];
}
