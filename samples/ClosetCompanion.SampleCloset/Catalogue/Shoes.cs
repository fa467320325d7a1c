using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Sneakers, running shoes, formal shoes and loafers.</summary>
internal static class Shoes
{
    private static readonly string[] _casual = ["Footwear", "Shoes", "Casual Shoes"];
    private static readonly string[] _formal = ["Footwear", "Shoes", "Formal Shoes"];

    private static readonly Kind _sneaker = new(
        "casual-shoe",
        "Casual Shoes",
        _casual,
        new Sneaker(),
        "Summer",
        "Casual",
        "Canvas",
        "Casual lace-up sneakers with a flat rubber sole."
    )
    {
        Features = [("Closure", "Laces")],
    };

    private static readonly Kind _highTop = _sneaker with
    {
        Slug = "casual-shoe-high-top",
        Noun = "High Top Casual Shoes",
        Garment = new HighTop(),
        Description = "Canvas sneakers that cover the ankle, with rubber sole and toe.",
    };

    private static readonly Kind _loafer = _sneaker with
    {
        Slug = "casual-shoe-loafer",
        Noun = "Loafers Casual Shoes",
        Garment = new Loafer(),
        Season = "Spring",
        Material = "Suede",
        Description = "Loafers with a strap over the instep.",
        Features = [("Closure", "Slip-on")],
    };

    private static readonly Kind _running = new(
        "running-shoe",
        "Running Shoes",
        ["Footwear", "Shoes", "Sports Shoes"],
        new RunningShoe(),
        "Fall",
        "Sports",
        "Mesh",
        "Light running shoes with a mesh upper and a cushioned sole."
    )
    {
        Features = [("Closure", "Laces")],
    };

    private static readonly Kind _laced = new(
        "formal-shoe",
        "Formal Shoes",
        _formal,
        new FormalShoe(),
        "Fall",
        "Formal",
        "Leather",
        "Polished lace-up shoes with a low heel."
    )
    {
        Features = [("Closure", "Laces")],
    };

    private static readonly Kind _formalLoafer = _laced with
    {
        Slug = "formal-shoe-loafer",
        Noun = "Slip-On Formal Shoes",
        Garment = new Loafer(),
        Description = "Polished slip-on shoes with a strap over the instep.",
        Features = [("Closure", "Slip-on")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _sneaker.By(
            Brands.Everyday,
            Men,
            49.90m,
            White,
            Black,
            Red,
            new Look(Brown, Cream),
            Grey,
            new Look(Olive, Cream)
        ),
        .. _sneaker.By(
            Brands.Womens,
            Women,
            47.90m,
            Pink,
            new Look(White, Gold),
            Lavender,
            Dotted(Turquoise, White)
        ),
        .. _sneaker.By(Brands.Everyday, Unisex, 49.90m, NavyBlue, Yellow, Green),
        .. _highTop.By(
            Brands.Sports,
            Unisex,
            59.90m,
            Black,
            Red,
            White,
            NavyBlue,
            Purple,
            Hidden(Green, Olive, Khaki, Black)
        ),
        .. _loafer.By(Brands.Leather, Men, 79.90m, NavyBlue, Tan, Grey, Olive),
        .. _running.By(
            Brands.Sports,
            Men,
            79.90m,
            new Look(White, Red),
            new Look(Black, Lime),
            new Look(Grey, Orange),
            new Look(Blue, White),
            new Look(Red, Black)
        ),
        .. _running.By(
            Brands.Sports,
            Women,
            79.90m,
            new Look(White, Pink),
            new Look(Purple, White),
            new Look(Turquoise, Orange),
            new Look(Black, Magenta),
            new Look(Pink, Grey)
        ),
        .. _running.Styled(
            Brands.Outdoor,
            Men,
            94.90m,
            "Ridgeline",
            new Look(Olive, Orange),
            new Look(NavyBlue, Yellow),
            new Look(Charcoal, Turquoise)
        ),
        .. _laced.By(Brands.Leather, Men, 94.90m, Black, Brown, Tan, Maroon),
        .. _formalLoafer.By(Brands.Leather, Men, 89.90m, Black, Brown, Maroon),
    ];
}
