using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Sweatshirts, hoodies, sweaters and cardigans.</summary>
internal static class Knitwear
{
    private static readonly Kind _sweatshirt = new(
        "sweatshirt",
        "Sweatshirt",
        ["Apparel", "Topwear", "Sweatshirts"],
        new Sweatshirt(),
        "Winter",
        "Casual",
        "Cotton fleece",
        "Warm sweatshirt with a round neck, ribbed cuffs and hem."
    )
    {
        Features = [("Neck", "Round"), ("Sleeves", "Long")],
    };

    private static readonly Kind _hoodie = _sweatshirt with
    {
        Slug = "hoodie",
        Noun = "Hooded Sweatshirt",
        Garment = new Sweatshirt(hooded: true),
        Description = "Warm hoodie with drawstrings and a pouch pocket.",
        Features = [("Neck", "Hood"), ("Sleeves", "Long")],
    };

    private static readonly Kind _sweater = new(
        "sweater",
        "Sweater",
        ["Apparel", "Topwear", "Sweaters"],
        new Sweater(SweaterNeck.Round),
        "Winter",
        "Casual",
        "Lambswool",
        "Knitted sweater with a round neck."
    )
    {
        Features = [("Neck", "Round"), ("Sleeves", "Long")],
    };

    private static readonly Kind _cable = _sweater with
    {
        Slug = "sweater-cable",
        Noun = "Cable Knit Sweater",
        Garment = new Sweater(SweaterNeck.Round, cables: true),
        Description = "Thick sweater with three cables down the front.",
    };

    private static readonly Kind _vNeck = _sweater with
    {
        Slug = "sweater-vneck",
        Noun = "V-Neck Sweater",
        Garment = new Sweater(SweaterNeck.Pointed),
        Usage = "Formal",
        Material = "Merino wool",
        Description = "Fine sweater with a V-neck, to be worn over a shirt.",
        Features = [("Neck", "V"), ("Sleeves", "Long")],
    };

    private static readonly Kind _turtleneck = _sweater with
    {
        Slug = "sweater-turtleneck",
        Noun = "Turtleneck Sweater",
        Garment = new Sweater(SweaterNeck.High),
        Description = "Sweater with a high ribbed neck.",
        Features = [("Neck", "High"), ("Sleeves", "Long")],
    };

    private static readonly Kind _cardigan = _sweater with
    {
        Slug = "cardigan",
        Noun = "Cardigan Sweater",
        Garment = new Cardigan(),
        Description = "Knitted cardigan with buttons and two pockets.",
        Features = [("Neck", "V"), ("Sleeves", "Long"), ("Closure", "Buttons")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _sweatshirt.By(Brands.Everyday, Men, 36.90m, Grey, Maroon, Black, Green),
        .. _sweatshirt.By(
            Brands.Womens,
            Women,
            35.90m,
            Pink,
            White,
            Lavender,
            Blocked(Yellow, White, Grey)
        ),
        .. _sweatshirt.Styled(
            Brands.Sports,
            Men,
            39.90m,
            "Varsity",
            new Look(NavyBlue, Yellow),
            Striped(Red, White, 30, 60),
            Hidden(Olive, Khaki, Black, Brown)
        ),
        .. _hoodie.By(
            Brands.Everyday,
            Men,
            44.90m,
            NavyBlue,
            new Look(Black, Grey),
            Red,
            Olive,
            Grey
        ),
        .. _hoodie.By(Brands.Womens, Women, 43.90m, Teal, Pink, Purple, new Look(White, Grey)),
        .. _hoodie.By(Brands.Children, Boys, 24.90m, Orange, Starry(NavyBlue, White)),
        .. _sweater.By(
            Brands.Knitwear,
            Men,
            54.90m,
            NavyBlue,
            Charcoal,
            Maroon,
            Striped(Grey, NavyBlue, 26, 40)
        ),
        .. _sweater.Styled(
            Brands.Knitwear,
            Women,
            59.90m,
            "Nordlight",
            Knitted(Red, White, White),
            Knitted(NavyBlue, White, SkyBlue),
            Knitted(Cream, Red, Green)
        ),
        .. _cable.By(Brands.Knitwear, Men, 69.90m, Cream, Green, Grey),
        .. _cable.By(Brands.Knitwear, Women, 67.90m, Pink, White, Beige),
        .. _vNeck.By(Brands.Knitwear, Men, 49.90m, Black, Blue, Maroon, Grey),
        .. _turtleneck.By(Brands.Knitwear, Women, 52.90m, Black, Red, Cream, Olive, Orange),
        .. _cardigan.By(Brands.Knitwear, Women, 57.90m, Grey, Pink, Teal, new Look(Beige, Brown)),
        .. _cardigan.By(Brands.Knitwear, Men, 62.90m, NavyBlue, Brown),
    ];
}
