using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Sweatshirts, hoodies, sweaters and cardigans.</summary>
internal static class Knitwear
{
    private static readonly Kind Sweatshirt = new(
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

    private static readonly Kind Hoodie = Sweatshirt with
    {
        Slug = "hoodie",
        Noun = "Hooded Sweatshirt",
        Garment = new Sweatshirt(hooded: true),
        Description = "Warm hoodie with drawstrings and a pouch pocket.",
        Features = [("Neck", "Hood"), ("Sleeves", "Long")],
    };

    private static readonly Kind Sweater = new(
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

    private static readonly Kind Cable = Sweater with
    {
        Slug = "sweater-cable",
        Noun = "Cable Knit Sweater",
        Garment = new Sweater(SweaterNeck.Round, cables: true),
        Description = "Thick sweater with three cables down the front.",
    };

    private static readonly Kind VNeck = Sweater with
    {
        Slug = "sweater-vneck",
        Noun = "V-Neck Sweater",
        Garment = new Sweater(SweaterNeck.Pointed),
        Usage = "Formal",
        Material = "Merino wool",
        Description = "Fine sweater with a V-neck, to be worn over a shirt.",
        Features = [("Neck", "V"), ("Sleeves", "Long")],
    };

    private static readonly Kind Turtleneck = Sweater with
    {
        Slug = "sweater-turtleneck",
        Noun = "Turtleneck Sweater",
        Garment = new Sweater(SweaterNeck.High),
        Description = "Sweater with a high ribbed neck.",
        Features = [("Neck", "High"), ("Sleeves", "Long")],
    };

    private static readonly Kind Cardigan = Sweater with
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
        .. Sweatshirt.By(Brands.Everyday, Men, 36.90m, Grey, Maroon, Black, Green),
        .. Sweatshirt.By(
            Brands.Womens,
            Women,
            35.90m,
            Pink,
            White,
            Lavender,
            Blocked(Yellow, White, Grey)
        ),
        .. Sweatshirt.Styled(
            Brands.Sports,
            Men,
            39.90m,
            "Varsity",
            new Look(NavyBlue, Yellow),
            Striped(Red, White, 30, 60),
            Hidden(Olive, Khaki, Black, Brown)
        ),
        .. Hoodie.By(
            Brands.Everyday,
            Men,
            44.90m,
            NavyBlue,
            new Look(Black, Grey),
            Red,
            Olive,
            Grey
        ),
        .. Hoodie.By(Brands.Womens, Women, 43.90m, Teal, Pink, Purple, new Look(White, Grey)),
        .. Hoodie.By(Brands.Children, Boys, 24.90m, Orange, Starry(NavyBlue, White)),
        .. Sweater.By(
            Brands.Knitwear,
            Men,
            54.90m,
            NavyBlue,
            Charcoal,
            Maroon,
            Striped(Grey, NavyBlue, 26, 40)
        ),
        .. Sweater.Styled(
            Brands.Knitwear,
            Women,
            59.90m,
            "Nordlight",
            Knitted(Red, White, White),
            Knitted(NavyBlue, White, SkyBlue),
            Knitted(Cream, Red, Green)
        ),
        .. Cable.By(Brands.Knitwear, Men, 69.90m, Cream, Green, Grey),
        .. Cable.By(Brands.Knitwear, Women, 67.90m, Pink, White, Beige),
        .. VNeck.By(Brands.Knitwear, Men, 49.90m, Black, Blue, Maroon, Grey),
        .. Turtleneck.By(Brands.Knitwear, Women, 52.90m, Black, Red, Cream, Olive, Orange),
        .. Cardigan.By(Brands.Knitwear, Women, 57.90m, Grey, Pink, Teal, new Look(Beige, Brown)),
        .. Cardigan.By(Brands.Knitwear, Men, 62.90m, NavyBlue, Brown),
    ];
}
