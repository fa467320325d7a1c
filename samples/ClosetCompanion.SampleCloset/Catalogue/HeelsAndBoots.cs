using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Heels, flats, boots, sandals and flip flops.</summary>
internal static class HeelsAndBoots
{
    private static readonly Kind _heels = new(
        "heels",
        "Heels",
        ["Footwear", "Shoes", "Heels"],
        new HighHeel(),
        "Winter",
        "Casual",
        "Synthetic leather",
        "Closed shoes with a high, thin heel."
    );

    private static readonly Kind _strapHeels = _heels with
    {
        Slug = "heels-strap",
        Noun = "Ankle Strap Heels",
        Garment = new HighHeel(strap: true),
        Description = "High-heeled shoes with a buckled strap round the ankle.",
    };

    private static readonly Kind _flats = new(
        "flats",
        "Flats",
        ["Footwear", "Shoes", "Flats"],
        new Flat(),
        "Summer",
        "Casual",
        "Synthetic leather",
        "Ballerina flats with a bow."
    );

    private static readonly Kind _ankleBoot = new(
        "boots",
        "Ankle Boots",
        ["Footwear", "Shoes", "Boots"],
        new AnkleBoot(),
        "Winter",
        "Casual",
        "Leather",
        "Ankle boots with elastic at both sides."
    );

    private static readonly Kind _lacedBoot = _ankleBoot with
    {
        Slug = "boots-laced",
        Noun = "Lace-Up Boots",
        Garment = new AnkleBoot(laced: true),
        Description = "Sturdy boots with laces and a thick sole.",
    };

    private static readonly Kind _tallBoot = _ankleBoot with
    {
        Slug = "boots-tall",
        Noun = "Knee High Boots",
        Garment = new TallBoot(),
        Description = "Knee-high boots with a buckled strap at the ankle.",
    };

    private static readonly Kind _sandals = new(
        "sandals",
        "Sandals",
        ["Footwear", "Sandal", "Sandals"],
        new Sandal(),
        "Summer",
        "Casual",
        "Leather",
        "Sandals with two buckled straps and one round the heel."
    );

    private static readonly Kind _flipFlops = new(
        "flip-flops",
        "Flip Flops",
        ["Footwear", "Flip Flops", "Flip Flops"],
        new FlipFlop(),
        "Summer",
        "Casual",
        "Rubber",
        "Flip flops with a soft footbed and a forked strap."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _heels.By(
            Brands.Womens,
            Women,
            59.90m,
            Black,
            Red,
            Beige,
            NavyBlue,
            Magenta,
            Spotted(Tan)
        ),
        .. _strapHeels.By(Brands.Womens, Women, 64.90m, Purple, Gold, Silver, Black),
        .. _flats.By(
            Brands.Womens,
            Women,
            39.90m,
            Black,
            Red,
            new Look(Beige, Black),
            Pink,
            Gold,
            Dotted(NavyBlue, White, 4, 24)
        ),
        .. _flats.By(
            Brands.Children,
            Girls,
            22.90m,
            new Look(White, Pink),
            new Look(Purple, Silver)
        ),
        .. _ankleBoot.By(Brands.Leather, Men, 119.90m, Black, Brown, Tan),
        .. _lacedBoot.By(
            Brands.Outdoor,
            Men,
            129.90m,
            new Look(Brown, Tan),
            new Look(Black, Charcoal),
            new Look(Tan, Brown),
            new Look(Olive, Brown)
        ),
        .. _tallBoot.By(Brands.Leather, Women, 149.90m, Black, Brown, Maroon, Grey),
        .. _sandals.By(Brands.Leather, Men, 44.90m, Black, Brown, new Look(Grey, Charcoal)),
        .. _sandals.By(Brands.Womens, Women, 39.90m, Red, Gold, new Look(White, Beige), Turquoise),
        .. _flipFlops.By(
            Brands.Sports,
            Men,
            12.90m,
            new Look(Blue, White),
            new Look(Black, Red),
            new Look(Grey, Lime)
        ),
        .. _flipFlops.By(
            Brands.Womens,
            Women,
            12.90m,
            new Look(Pink, Magenta),
            new Look(White, Turquoise),
            new Look(Purple, Yellow)
        ),
        .. _flipFlops.By(
            Brands.Sports,
            Unisex,
            12.90m,
            new Look(Green, Yellow),
            new Look(Orange, NavyBlue)
        ),
    ];
}
