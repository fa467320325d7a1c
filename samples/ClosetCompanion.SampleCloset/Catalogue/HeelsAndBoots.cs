using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Heels, flats, boots, sandals and flip flops.</summary>
internal static class HeelsAndBoots
{
    private static readonly Kind Heels = new(
        "heels",
        "Heels",
        ["Footwear", "Shoes", "Heels"],
        new HighHeel(),
        "Winter",
        "Casual",
        "Synthetic leather",
        "Closed shoes with a high, thin heel."
    );

    private static readonly Kind StrapHeels = Heels with
    {
        Slug = "heels-strap",
        Noun = "Ankle Strap Heels",
        Garment = new HighHeel(strap: true),
        Description = "High-heeled shoes with a buckled strap round the ankle.",
    };

    private static readonly Kind Flats = new(
        "flats",
        "Flats",
        ["Footwear", "Shoes", "Flats"],
        new Flat(),
        "Summer",
        "Casual",
        "Synthetic leather",
        "Ballerina flats with a bow."
    );

    private static readonly Kind AnkleBoot = new(
        "boots",
        "Ankle Boots",
        ["Footwear", "Shoes", "Boots"],
        new AnkleBoot(),
        "Winter",
        "Casual",
        "Leather",
        "Ankle boots with elastic at both sides."
    );

    private static readonly Kind LacedBoot = AnkleBoot with
    {
        Slug = "boots-laced",
        Noun = "Lace-Up Boots",
        Garment = new AnkleBoot(laced: true),
        Description = "Sturdy boots with laces and a thick sole.",
    };

    private static readonly Kind TallBoot = AnkleBoot with
    {
        Slug = "boots-tall",
        Noun = "Knee High Boots",
        Garment = new TallBoot(),
        Description = "Knee-high boots with a buckled strap at the ankle.",
    };

    private static readonly Kind Sandals = new(
        "sandals",
        "Sandals",
        ["Footwear", "Sandal", "Sandals"],
        new Sandal(),
        "Summer",
        "Casual",
        "Leather",
        "Sandals with two buckled straps and one round the heel."
    );

    private static readonly Kind FlipFlops = new(
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
        .. Heels.By(
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
        .. StrapHeels.By(Brands.Womens, Women, 64.90m, Purple, Gold, Silver, Black),
        .. Flats.By(
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
        .. Flats.By(
            Brands.Children,
            Girls,
            22.90m,
            new Look(White, Pink),
            new Look(Purple, Silver)
        ),
        .. AnkleBoot.By(Brands.Leather, Men, 119.90m, Black, Brown, Tan),
        .. LacedBoot.By(
            Brands.Outdoor,
            Men,
            129.90m,
            new Look(Brown, Tan),
            new Look(Black, Charcoal),
            new Look(Tan, Brown),
            new Look(Olive, Brown)
        ),
        .. TallBoot.By(Brands.Leather, Women, 149.90m, Black, Brown, Maroon, Grey),
        .. Sandals.By(Brands.Leather, Men, 44.90m, Black, Brown, new Look(Grey, Charcoal)),
        .. Sandals.By(Brands.Womens, Women, 39.90m, Red, Gold, new Look(White, Beige), Turquoise),
        .. FlipFlops.By(
            Brands.Sports,
            Men,
            12.90m,
            new Look(Blue, White),
            new Look(Black, Red),
            new Look(Grey, Lime)
        ),
        .. FlipFlops.By(
            Brands.Womens,
            Women,
            12.90m,
            new Look(Pink, Magenta),
            new Look(White, Turquoise),
            new Look(Purple, Yellow)
        ),
        .. FlipFlops.By(
            Brands.Sports,
            Unisex,
            12.90m,
            new Look(Green, Yellow),
            new Look(Orange, NavyBlue)
        ),
    ];
}
