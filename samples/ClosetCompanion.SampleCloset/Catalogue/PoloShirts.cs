using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Polo shirts.</summary>
internal static class PoloShirts
{
    private static readonly Kind _polo = new(
        "polo",
        "Polo T-shirt",
        ["Apparel", "Topwear", "Tshirts"],
        new PoloShirt(),
        "Summer",
        "Casual",
        "Cotton piqué",
        "Polo T-shirt with a soft collar, a buttoned placket and ribbed short sleeves."
    )
    {
        Features = [("Neck", "Polo"), ("Sleeves", "Short")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _polo.By(Brands.Everyday, Men, 24.90m, Red, White, NavyBlue, Yellow, Maroon, SkyBlue),
        .. _polo.Styled(
            Brands.Tailored,
            Men,
            29.90m,
            "Clubhouse",
            new Look(Black, Red),
            new Look(Green, White),
            new Look(White, Green),
            new Look(Purple, White)
        ),
        .. _polo.Styled(
            Brands.Sports,
            Men,
            29.90m,
            "Regatta",
            Striped(Red, NavyBlue, 20, 44),
            Striped(White, Blue, 20, 44),
            Striped(NavyBlue, Orange, 12, 40),
            Blocked(Blue, White, NavyBlue)
        ),
        .. _polo.By(Brands.Womens, Women, 24.90m, Red, White, Pink, Turquoise, Black, Lavender),
        .. _polo.Styled(
            Brands.Sports,
            Women,
            27.90m,
            "Matchpoint",
            new Look(White, NavyBlue),
            new Look(Yellow, White),
            Striped(Pink, White, 14, 34)
        ),
        .. _polo.By(Brands.Children, Boys, 13.90m, Green, Striped(Orange, NavyBlue, 14, 34)),
    ];
}
