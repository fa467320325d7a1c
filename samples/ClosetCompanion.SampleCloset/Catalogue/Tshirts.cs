using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>T-shirts, with short and long sleeves, plain and printed.</summary>
internal static class Tshirts
{
    private static readonly Kind _plain = new(
        "tshirt",
        "T-shirt",
        ["Apparel", "Topwear", "Tshirts"],
        new TShirt(),
        "Summer",
        "Casual",
        "Cotton",
        "Round neck T-shirt with short sleeves and a straight hem."
    )
    {
        Features = [("Neck", "Round"), ("Sleeves", "Short")],
    };

    private static readonly Kind _vNeck = _plain with
    {
        Slug = "tshirt-vneck",
        Noun = "V-Neck T-shirt",
        Garment = new TShirt(pointed: true),
        Description = "V-neck T-shirt with short sleeves, cut close to the body.",
        Features = [("Neck", "V"), ("Sleeves", "Short")],
    };

    private static readonly Kind _raglan = _plain with
    {
        Slug = "tshirt-raglan",
        Noun = "Contrast Sleeve T-shirt",
        Garment = new TShirt(contrast: true),
        Season = "Spring",
        Description = "Round neck T-shirt whose sleeves and neckband have a second colour.",
    };

    private static readonly Kind _long = _plain with
    {
        Slug = "tshirt-long-sleeve",
        Noun = "Long Sleeve T-shirt",
        Garment = new TShirt(longSleeves: true),
        Season = "Fall",
        Description = "Round neck T-shirt with long sleeves.",
        Features = [("Neck", "Round"), ("Sleeves", "Long")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _plain.By(
            Brands.Everyday,
            Men,
            12.90m,
            White,
            Black,
            Yellow,
            Green,
            Grey,
            Red,
            NavyBlue
        ),
        .. _plain.By(Brands.Everyday, Women, 13.90m, Red, White, Black, SkyBlue, Lavender, Teal),
        .. _plain.Styled(Brands.Womens, Women, 14.90m, "Linden", Yellow, Pink, Turquoise, Maroon),
        .. _plain.Styled(
            Brands.Everyday,
            Men,
            16.90m,
            "Harbour",
            Striped(White, NavyBlue),
            Striped(NavyBlue, Red, 14, 44),
            Striped(Grey, Charcoal, 30, 40),
            Striped(Yellow, White, 12, 26)
        ),
        .. _plain.Styled(
            Brands.Womens,
            Women,
            17.90m,
            "Quayside",
            Striped(White, Red, 12, 24),
            Striped(Black, White, 10, 26),
            Striped(Turquoise, White, 16, 30)
        ),
        .. _plain.Styled(
            Brands.Sports,
            Men,
            21.90m,
            "Terrace",
            Blocked(NavyBlue, White, Red),
            Blocked(Grey, Orange, Charcoal),
            Dipped(White, Blue),
            Dipped(Yellow, Red)
        ),
        .. _plain.By(Brands.Children, Boys, 8.90m, Orange, Blue, Starry(NavyBlue, Yellow)),
        .. _plain.By(
            Brands.Children,
            Girls,
            8.90m,
            Dotted(Pink, White),
            Purple,
            Starry(White, Pink)
        ),
        .. _vNeck.By(Brands.Womens, Women, 15.90m, Purple, Black, White, Pink, Olive),
        .. _vNeck.By(Brands.Everyday, Men, 14.90m, NavyBlue, Maroon, Charcoal, White),
        .. _raglan.By(
            Brands.Sports,
            Men,
            18.90m,
            new Look(White, NavyBlue),
            new Look(Grey, Red),
            new Look(Yellow, Black)
        ),
        .. _raglan.By(
            Brands.Womens,
            Women,
            18.90m,
            new Look(White, Pink),
            new Look(Lavender, Purple)
        ),
        .. _long.By(Brands.Everyday, Men, 19.90m, Black, Olive, Blue, Striped(White, Black, 8, 20)),
        .. _long.By(Brands.Womens, Women, 19.90m, Beige, Magenta, Striped(White, NavyBlue, 10, 24)),
    ];
}
