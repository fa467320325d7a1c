using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Tank tops, camisoles, blouses and kurtas.</summary>
internal static class WomensTops
{
    private static readonly Kind _tank = new(
        "top",
        "Tank Top",
        ["Apparel", "Topwear", "Tops"],
        new TankTop(),
        "Summer",
        "Casual",
        "Cotton",
        "Top without sleeves, on broad straps."
    )
    {
        Features = [("Neck", "Scoop"), ("Sleeves", "None")],
    };

    private static readonly Kind _vest = _tank with
    {
        Slug = "vest",
        Noun = "Sleeveless T-shirt",
        Category = ["Apparel", "Topwear", "Tshirts"],
        Usage = "Sports",
        Description = "T-shirt without sleeves, for warm days and for sport.",
    };

    private static readonly Kind _camisole = _tank with
    {
        Slug = "camisole",
        Noun = "Camisole Top",
        Garment = new Camisole(),
        Material = "Viscose",
        Description = "Light top on thin straps, with a band of lace.",
        Features = [("Neck", "V"), ("Sleeves", "None")],
    };

    private static readonly Kind _blouse = _tank with
    {
        Slug = "blouse",
        Noun = "Blouse Top",
        Garment = new Blouse(),
        Season = "Spring",
        Usage = "Formal",
        Material = "Crêpe",
        Description = "Flowing top with wide sleeves and a bow at the neck.",
        Features = [("Neck", "Bow"), ("Sleeves", "Three-quarter")],
    };

    private static readonly Kind _kurta = new(
        "kurta",
        "Kurta",
        ["Apparel", "Topwear", "Kurtas"],
        new Kurta(),
        "Summer",
        "Ethnic",
        "Cotton",
        "Long kurta with a band collar, buttons and slits at both sides."
    )
    {
        Features = [("Neck", "Band collar"), ("Sleeves", "Long")],
    };

    private static readonly Kind _festiveKurta = _kurta with
    {
        Slug = "kurta-border",
        Noun = "Kurta",
        Garment = new Kurta(border: true),
        Season = "Fall",
        Material = "Silk blend",
        Description = "Long kurta with a woven border at hem, cuffs and placket.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _tank.By(
            Brands.Womens,
            Women,
            14.90m,
            White,
            Black,
            Magenta,
            Turquoise,
            Dotted(Red, White),
            Spotted(Beige)
        ),
        .. _vest.By(Brands.Sports, Men, 15.90m, Grey, new Look(Black, Lime), new Look(White, Red)),
        .. _camisole.By(
            Brands.Womens,
            Women,
            22.90m,
            Pink,
            Black,
            Cream,
            Floral(Teal, Pink, Yellow, Lime),
            Lavender
        ),
        .. _blouse.By(
            Brands.Womens,
            Women,
            34.90m,
            White,
            Red,
            NavyBlue,
            Dotted(Black, White, 4, 24),
            Floral(White, Purple, Yellow, Green),
            Chevron(Turquoise, White)
        ),
        .. _kurta.By(Brands.Festive, Men, 39.90m, White, Beige, Maroon, SkyBlue),
        .. _kurta.By(
            Brands.Festive,
            Women,
            36.90m,
            Floral(Pink, White, Yellow, Green),
            Yellow,
            Leafy(Turquoise, White, Teal),
            Striped(Orange, Maroon, 8, 30)
        ),
        .. _festiveKurta.Styled(
            Brands.Festive,
            Women,
            64.90m,
            "Utsav",
            new Look(Red, Gold),
            new Look(Green, Gold),
            new Look(Purple, Magenta),
            new Look(Blue, Orange)
        ),
        .. _festiveKurta.Styled(
            Brands.Festive,
            Men,
            69.90m,
            "Utsav",
            new Look(Cream, Gold),
            new Look(NavyBlue, Gold)
        ),
    ];
}
