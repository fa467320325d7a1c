using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Watches, sunglasses, earrings and necklaces.</summary>
internal static class WatchesAndJewellery
{
    private static readonly Kind Watch = new(
        "watch",
        "Watch",
        ["Accessories", "Watches", "Watches"],
        new Watch(WatchBand.Leather, White),
        "Winter",
        "Casual",
        "Steel and leather",
        "Analogue watch with a round case on a leather strap."
    );

    private static readonly Kind DarkWatch = Watch with
    {
        Slug = "watch-dark-dial",
        Noun = "Black Dial Watch",
        Garment = new Watch(WatchBand.Leather, Black),
    };

    private static readonly Kind Chronograph = Watch with
    {
        Slug = "watch-chronograph",
        Noun = "Chronograph Watch",
        Garment = new Watch(WatchBand.Metal, NavyBlue, chronograph: true),
        Material = "Steel",
        Description = "Chronograph with three small dials on a steel bracelet.",
    };

    private static readonly Kind Bracelet = Watch with
    {
        Slug = "watch-bracelet",
        Noun = "Bracelet Watch",
        Garment = new Watch(WatchBand.Metal, White),
        Material = "Steel",
        Description = "Analogue watch with a set of stones round the dial, on a bracelet.",
    };

    private static readonly Kind SportsWatch = Watch with
    {
        Slug = "watch-sports",
        Noun = "Sports Watch",
        Garment = new Watch(WatchBand.Rubber, Charcoal, chronograph: true),
        Usage = "Sports",
        Material = "Resin",
        Description = "Sturdy sports watch with a stop function on a rubber strap.",
    };

    private static readonly Kind Sunglasses = new(
        "sunglasses",
        "Sunglasses",
        ["Accessories", "Eyewear", "Sunglasses"],
        new Sunglasses(),
        "Summer",
        "Casual",
        "Acetate",
        "Sunglasses with a full frame and shaded lenses."
    );

    private static readonly Kind Aviator = Sunglasses with
    {
        Slug = "sunglasses-aviator",
        Noun = "Aviator Sunglasses",
        Garment = new Sunglasses(round: true),
        Material = "Metal",
        Description = "Sunglasses with drop-shaped lenses in a thin metal frame.",
    };

    private static readonly Kind Earrings = new(
        "earrings",
        "Earrings",
        ["Accessories", "Jewellery", "Earrings"],
        new Earrings(),
        "Summer",
        "Casual",
        "Brass and glass",
        "Drop earrings with a large stone set in gold colour."
    );

    private static readonly Kind Hoops = Earrings with
    {
        Slug = "earrings-hoop",
        Noun = "Hoop Earrings",
        Garment = new Earrings(hoops: true),
        Material = "Brass",
        Description = "Polished hoop earrings.",
    };

    private static readonly Kind Necklace = new(
        "necklace",
        "Necklace",
        ["Accessories", "Jewellery", "Necklace and Chains"],
        new Necklace(),
        "Summer",
        "Casual",
        "Glass beads",
        "Necklace of beads with a pendant."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        Watch.Of(Brands.Watches, Men, Brown, 119.00m),
        Watch.Of(Brands.Watches, Women, new Look(Red, Gold), 99.00m),
        Watch.Of(Brands.Watches, Women, new Look(White, Gold), 99.00m),
        DarkWatch.Of(Brands.Watches, Men, Black, 129.00m),
        Chronograph.Of(Brands.Watches, Men, Silver, 189.00m),
        Bracelet.Of(Brands.Watches, Women, new Look(Gold, Gold), 149.00m),
        Bracelet.Of(Brands.Watches, Women, Silver, 139.00m),
        SportsWatch.Of(Brands.Sports, Men, Black, 69.00m),
        SportsWatch.Of(Brands.Sports, Men, new Look(Blue, Silver), 69.00m),
        Sunglasses.Of(Brands.Womens, Men, Black, 39.90m),
        Sunglasses.Of(Brands.Womens, Women, new Look(Brown, Tan), 39.90m),
        Sunglasses.Of(Brands.Womens, Women, new Look(Red, Charcoal), 39.90m),
        Aviator.Of(Brands.Womens, Men, new Look(Gold, Brown), 44.90m),
        Aviator.Of(Brands.Womens, Unisex, new Look(Silver, Charcoal), 44.90m),
        Earrings.Of(Brands.Womens, Women, Green, 19.90m),
        Earrings.Of(Brands.Womens, Women, Red, 19.90m),
        Hoops.Of(Brands.Womens, Women, Gold, 16.90m),
        Necklace.Of(Brands.Womens, Women, Turquoise, 29.90m),
        Necklace.Of(Brands.Womens, Women, Red, 29.90m),
    ];
}
