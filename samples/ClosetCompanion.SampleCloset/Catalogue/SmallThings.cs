using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Belts, ties, scarves, gloves, socks, caps, beanies and hats.</summary>
internal static class SmallThings
{
    private static readonly Kind _belt = new(
        "belt",
        "Belt",
        ["Accessories", "Belts", "Belts"],
        new Belt(),
        "Summer",
        "Casual",
        "Leather",
        "Leather belt with a metal buckle."
    );

    private static readonly Kind _tie = new(
        "tie",
        "Tie",
        ["Accessories", "Ties", "Ties"],
        new Tie(),
        "Summer",
        "Formal",
        "Silk",
        "Silk tie, sewn by hand."
    );

    private static readonly Kind _scarf = new(
        "scarf",
        "Scarf",
        ["Accessories", "Scarves", "Scarves"],
        new Scarf(),
        "Winter",
        "Casual",
        "Wool",
        "Soft scarf with fringes at both ends."
    );

    private static readonly Kind _gloves = new(
        "gloves",
        "Gloves",
        ["Accessories", "Gloves", "Gloves"],
        new Gloves(),
        "Winter",
        "Casual",
        "Leather",
        "Leather gloves with stitched backs."
    );

    private static readonly Kind _knittedGloves = _gloves with
    {
        Slug = "gloves-knitted",
        Noun = "Knitted Gloves",
        Garment = new Gloves(knitted: true),
        Material = "Wool",
        Description = "Knitted gloves with ribbed cuffs.",
    };

    private static readonly Kind _socks = new(
        "socks",
        "Socks",
        ["Accessories", "Socks", "Socks"],
        new Socks(),
        "Summer",
        "Casual",
        "Cotton",
        "A pair of calf-length socks with a ribbed cuff."
    );

    private static readonly Kind _cap = new(
        "cap",
        "Cap",
        ["Accessories", "Headwear", "Caps"],
        new Cap(),
        "Summer",
        "Casual",
        "Cotton twill",
        "Baseball cap with a curved peak and a stitched emblem."
    );

    private static readonly Kind _beanie = new(
        "beanie",
        "Beanie",
        ["Accessories", "Headwear", "Beanies"],
        new Beanie(),
        "Winter",
        "Casual",
        "Wool",
        "Knitted beanie with a folded cuff."
    );

    private static readonly Kind _pompom = _beanie with
    {
        Slug = "beanie-pompom",
        Noun = "Pompom Beanie",
        Garment = new Beanie(pompom: true),
        Description = "Knitted beanie with a folded cuff and a pompom.",
    };

    private static readonly Kind _fedora = new(
        "hat",
        "Hat",
        ["Accessories", "Headwear", "Hat"],
        new Hat(),
        "Fall",
        "Casual",
        "Wool felt",
        "Felt hat with a creased crown and a ribbon."
    );

    private static readonly Kind _straw = _fedora with
    {
        Slug = "hat-straw",
        Noun = "Straw Hat",
        Garment = new Hat(straw: true),
        Season = "Summer",
        Material = "Straw",
        Description = "Straw hat with a broad brim and a ribbon.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _belt.By(Brands.Leather, Men, 29.90m, Black, Brown, NavyBlue),
        .. _belt.By(
            Brands.Leather,
            Women,
            27.90m,
            new Look(Tan, Gold),
            new Look(Red, Gold),
            new Look(White, Silver)
        ),
        .. _tie.By(
            Brands.Tailored,
            Men,
            24.90m,
            Red,
            Black,
            Slanted(NavyBlue, Silver),
            Slanted(Maroon, Gold),
            new Look(Purple, null, Dotted(Purple, White, 3, 20).Pattern),
            Teal,
            Checked(Grey, Charcoal, White, 24)
        ),
        .. _scarf.By(
            Brands.Knitwear,
            Women,
            27.90m,
            Maroon,
            Orange,
            Checked(Grey, Charcoal, White, 46),
            Pink,
            Spotted(Beige)
        ),
        .. _scarf.By(
            Brands.Knitwear,
            Men,
            29.90m,
            NavyBlue,
            Striped(Green, NavyBlue, 16, 30),
            Checked(Red, Black, Yellow, 50)
        ),
        .. _gloves.By(Brands.Leather, Men, 39.90m, Black, Brown),
        .. _gloves.By(Brands.Leather, Women, 37.90m, Red, Tan),
        .. _knittedGloves.By(
            Brands.Knitwear,
            Unisex,
            16.90m,
            Grey,
            NavyBlue,
            new Look(Pink, White),
            Striped(Green, White, 10, 24)
        ),
        .. _socks.By(
            Brands.Everyday,
            Men,
            5.90m,
            Black,
            new Look(White, Grey),
            new Look(NavyBlue, Red, Striped(NavyBlue, White, 8, 22).Pattern),
            Grey,
            Chevron(Green, White)
        ),
        .. _socks.By(
            Brands.Everyday,
            Women,
            6.90m,
            Dotted(Pink, White, 6, 30),
            Striped(Yellow, White, 10, 24),
            Starry(Purple, White)
        ),
        .. _cap.By(
            Brands.Sports,
            Men,
            17.90m,
            Black,
            new Look(Blue, Yellow),
            new Look(Grey, Black),
            Hidden(Green, Olive, Khaki, Black)
        ),
        .. _cap.By(
            Brands.Sports,
            Unisex,
            17.90m,
            new Look(White, NavyBlue),
            Red,
            new Look(Pink, White),
            Beige
        ),
        .. _beanie.By(Brands.Knitwear, Unisex, 19.90m, Charcoal, Orange, NavyBlue, Olive),
        .. _pompom.By(
            Brands.Knitwear,
            Women,
            22.90m,
            new Look(White, Grey),
            new Look(Red, White),
            new Look(Pink, Magenta)
        ),
        .. _fedora.By(
            Brands.Tailored,
            Men,
            49.90m,
            new Look(Brown, Black),
            new Look(Grey, Black),
            new Look(Black, Charcoal)
        ),
        .. _straw.By(
            Brands.Womens,
            Women,
            34.90m,
            new Look(Beige, Black),
            new Look(Cream, Red),
            new Look(Tan, NavyBlue)
        ),
    ];
}
