using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Drawing.Patterns;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Shoes, heels, flip flops and the socks to go with them.</summary>
internal static class Footwear
{
    private static readonly Kind Sneaker = new(
        "casual-shoe",
        "Casual Shoes",
        ["Footwear", "Shoes", "Casual Shoes"],
        new Sneaker(),
        "Summer",
        "Casual",
        "Canvas",
        "Casual lace-up sneakers with a flat rubber sole."
    );

    private static readonly Kind Running = new(
        "running-shoe",
        "Running Shoes",
        ["Footwear", "Shoes", "Sports Shoes"],
        new RunningShoe(),
        "Fall",
        "Sports",
        "Mesh",
        "Light running shoes with a mesh upper and a cushioned sole."
    );

    private static readonly Kind Formal = new(
        "formal-shoe",
        "Formal Shoes",
        ["Footwear", "Shoes", "Formal Shoes"],
        new FormalShoe(),
        "Fall",
        "Formal",
        "Leather",
        "Polished lace-up shoes with a low heel."
    );

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

    private static readonly Kind FlipFlop = new(
        "flip-flops",
        "Flip Flops",
        ["Footwear", "Flip Flops", "Flip Flops"],
        new FlipFlop(),
        "Summer",
        "Casual",
        "Rubber",
        "Flip flops with a soft footbed and a forked strap."
    );

    private static readonly Kind Socks = new(
        "socks",
        "Socks",
        ["Accessories", "Socks", "Socks"],
        new Socks(),
        "Summer",
        "Casual",
        "Cotton",
        "A pair of calf-length socks with a ribbed cuff."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        Sneaker.Of(Brands.Everyday, Men, White, 49.90m),
        Sneaker.Of(Brands.Everyday, Men, Black, 49.90m),
        Sneaker.Of(Brands.Everyday, Men, Red, 49.90m),
        Sneaker.Of(Brands.Everyday, Men, new Look(Brown, Cream), 54.90m),
        Sneaker.Of(Brands.Everyday, Women, Pink, 47.90m),
        Sneaker.Of(Brands.Everyday, Unisex, NavyBlue, 49.90m),
        Running.Of(Brands.Sports, Men, new Look(White, Red), 79.90m),
        Running.Of(Brands.Sports, Men, new Look(Black, Lime), 84.90m),
        Running.Of(Brands.Sports, Men, new Look(Grey, Orange), 79.90m),
        Running.Of(Brands.Sports, Men, new Look(Blue, White), 84.90m),
        Running.Of(Brands.Sports, Women, new Look(White, Pink), 79.90m),
        Running.Of(Brands.Sports, Women, new Look(Purple, White), 79.90m),
        Formal.Of(Brands.Leather, Men, Black, 94.90m),
        Formal.Of(Brands.Leather, Men, Brown, 94.90m),
        Formal.Of(Brands.Leather, Men, Tan, 97.90m),
        Heels.Of(Brands.Womens, Women, Black, 59.90m),
        Heels.Of(Brands.Womens, Women, Red, 59.90m),
        Heels.Of(Brands.Womens, Women, Beige, 59.90m),
        StrapHeels.Of(Brands.Womens, Women, Purple, 64.90m),
        StrapHeels.Of(Brands.Womens, Women, Gold, 64.90m),
        FlipFlop.Of(Brands.Sports, Men, new Look(Blue, White), 12.90m),
        FlipFlop.Of(Brands.Sports, Men, new Look(Black, Red), 12.90m),
        FlipFlop.Of(Brands.Womens, Women, new Look(Pink, Magenta), 12.90m),
        FlipFlop.Of(Brands.Sports, Unisex, new Look(Green, Yellow), 12.90m),
        Socks.Of(Brands.Everyday, Men, Black, 5.90m),
        Socks.Of(Brands.Everyday, Men, new Look(White, Grey), 5.90m),
        Socks.Of(Brands.Everyday, Men, new Look(NavyBlue, Red, new Stripes(White, 8, 22)), 6.90m),
        Socks.Of(Brands.Everyday, Women, new Look(Pink, White, new Dots(White, 6, 30)), 6.90m),
    ];
}
