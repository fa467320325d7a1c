namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Everything that is in the sample closet.</summary>
internal static class SampleCatalogue
{
    /// <summary>All products, in the order in which they are read.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [.. Tops.All, .. Bottoms.All, .. Footwear.All, .. WatchesAndJewellery.All, .. Accessories.All];
}
