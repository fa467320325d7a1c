using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Shirts for the office and for the weekend.</summary>
internal static class Shirts
{
    private static readonly Kind _casual = new(
        "shirt",
        "Shirt",
        ["Apparel", "Topwear", "Shirts"],
        new Shirt(),
        "Fall",
        "Casual",
        "Cotton",
        "Long-sleeved shirt, buttoned down the front, with a stiff collar."
    )
    {
        Features = [("Neck", "Collar"), ("Sleeves", "Long")],
    };

    private static readonly Kind _formal = _casual with
    {
        Slug = "shirt-formal",
        Noun = "Formal Shirt",
        Usage = "Formal",
        Description = "Long-sleeved shirt for the office, with a stiff collar and a breast pocket.",
    };

    private static readonly Kind _short = _casual with
    {
        Slug = "shirt-short-sleeve",
        Noun = "Short Sleeve Shirt",
        Garment = new Shirt(shortSleeves: true),
        Season = "Summer",
        Description = "Airy shirt with short sleeves, buttoned down the front.",
        Features = [("Neck", "Collar"), ("Sleeves", "Short")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _casual.By(
            Brands.Tailored,
            Men,
            34.90m,
            Checked(Blue, NavyBlue, White),
            Checked(Red, Maroon, White, 52),
            Olive,
            Checked(Green, NavyBlue, Yellow, 48)
        ),
        .. _casual.Styled(
            Brands.Outdoor,
            Men,
            42.90m,
            "Lumber",
            Checked(Red, Black, Black, 60),
            Checked(Beige, Brown, Maroon, 54),
            Checked(Grey, Charcoal, White, 40)
        ),
        .. _casual.Styled(Brands.Denim, Men, 44.90m, "Prairie", Denim, Charcoal),
        .. _casual.By(Brands.Womens, Women, 32.90m, Lavender, White, Teal, Magenta),
        .. _casual.Styled(
            Brands.Womens,
            Women,
            35.90m,
            "Orchard",
            Checked(Pink, Magenta, White, 40),
            Dotted(NavyBlue, White, 4, 26),
            Floral(Cream, Red, Yellow, Olive),
            Striped(White, Teal, 5, 17)
        ),
        .. _formal.By(
            Brands.Tailored,
            Men,
            39.90m,
            White,
            SkyBlue,
            Black,
            Pinstriped(White, Blue),
            Pinstriped(Pink, White),
            Lavender
        ),
        .. _formal.By(Brands.Tailored, Women, 39.90m, SkyBlue, Pinstriped(White, Charcoal), Cream),
        .. _short.By(
            Brands.Everyday,
            Men,
            27.90m,
            White,
            Turquoise,
            Leafy(White, Green, Teal),
            Leafy(NavyBlue, Orange, Turquoise),
            Floral(Red, Cream, Yellow, Green),
            Checked(Yellow, White, Orange, 40)
        ),
        .. _short.By(Brands.Children, Boys, 15.90m, Checked(SkyBlue, White, Blue, 36), Khaki),
    ];
}
