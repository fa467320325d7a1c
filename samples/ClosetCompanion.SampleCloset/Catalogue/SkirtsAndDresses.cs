using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Skirts and dresses.</summary>
internal static class SkirtsAndDresses
{
    private static readonly Kind _skirt = new(
        "skirt",
        "Skirt",
        ["Apparel", "Bottomwear", "Skirts"],
        new Skirt(),
        "Summer",
        "Casual",
        "Viscose",
        "Flared skirt with a flat waistband and soft pleats."
    );

    private static readonly Kind _pencil = _skirt with
    {
        Slug = "skirt-pencil",
        Noun = "Pencil Skirt",
        Garment = new PencilSkirt(),
        Season = "Fall",
        Usage = "Formal",
        Material = "Wool blend",
        Description = "Narrow skirt to the knee with a slit.",
    };

    private static readonly Kind _denimSkirt = _skirt with
    {
        Slug = "skirt-button",
        Noun = "Buttoned Skirt",
        Garment = new PencilSkirt(buttoned: true),
        Material = "Denim",
        Description = "Short skirt with buttons down the front.",
    };

    private static readonly Kind _flared = new(
        "dress",
        "Dress",
        ["Apparel", "Dress", "Dresses"],
        new Dress(),
        "Summer",
        "Casual",
        "Viscose",
        "Sleeveless dress with a fitted bodice and a flared skirt."
    )
    {
        Features = [("Neck", "Scoop"), ("Sleeves", "None"), ("Length", "Knee")],
    };

    private static readonly Kind _slim = _flared with
    {
        Slug = "dress-slim",
        Noun = "Sheath Dress",
        Garment = new Dress(slim: true),
        Usage = "Formal",
        Description = "Sleeveless dress, close to the body, that ends at the knee.",
    };

    private static readonly Kind _wrap = _flared with
    {
        Slug = "dress-wrap",
        Noun = "Wrap Dress",
        Garment = new SleevedDress(),
        Season = "Spring",
        Description = "Wrap dress with a V-neck, short sleeves and a tied belt.",
        Features = [("Neck", "V"), ("Sleeves", "Short"), ("Length", "Knee")],
    };

    private static readonly Kind _shirtDress = _flared with
    {
        Slug = "dress-shirt",
        Noun = "Shirt Dress",
        Garment = new SleevedDress(buttoned: true),
        Material = "Cotton",
        Description = "Dress like a shirt, with collar, buttons and a tied belt.",
        Features = [("Neck", "Collar"), ("Sleeves", "Short"), ("Length", "Knee")],
    };

    private static readonly Kind _maxi = _flared with
    {
        Slug = "dress-maxi",
        Noun = "Maxi Dress",
        Garment = new MaxiDress(),
        Description = "Dress to the ankles on thin straps.",
        Features = [("Neck", "V"), ("Sleeves", "None"), ("Length", "Ankle")],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _skirt.By(
            Brands.Womens,
            Women,
            34.90m,
            Black,
            Red,
            Yellow,
            new Look(Blue, NavyBlue, Floral(Blue, White, Yellow, Teal).Pattern),
            Dotted(White, Black)
        ),
        .. _skirt.By(Brands.Children, Girls, 18.90m, Pink, Starry(Purple, White)),
        .. _pencil.By(
            Brands.Tailored,
            Women,
            44.90m,
            Charcoal,
            NavyBlue,
            Maroon,
            Checked(Beige, Brown, White, 36)
        ),
        .. _denimSkirt.By(Brands.Denim, Women, 39.90m, Denim, Black, Tan, White),
        .. _flared.By(
            Brands.Womens,
            Women,
            54.90m,
            Red,
            new Look(Yellow, Brown),
            Teal,
            Floral(White, Red, Yellow, Green),
            new Look(NavyBlue, Red, Dotted(NavyBlue, White, 5).Pattern),
            Striped(Turquoise, White, 14, 28)
        ),
        .. _flared.By(
            Brands.Children,
            Girls,
            24.90m,
            new Look(Pink, Magenta),
            Dotted(Yellow, White),
            new Look(Lavender, Purple)
        ),
        .. _slim.By(
            Brands.Womens,
            Women,
            69.90m,
            Black,
            Green,
            Purple,
            Magenta,
            Blocked(White, Red, Black, 400)
        ),
        .. _wrap.By(
            Brands.Womens,
            Women,
            62.90m,
            Blue,
            Orange,
            Floral(Black, Red, Yellow, Green),
            Leafy(Green, Lime, Cream),
            Spotted(Beige)
        ),
        .. _shirtDress.By(
            Brands.Everyday,
            Women,
            49.90m,
            new Look(Khaki, Brown),
            new Look(White, Tan),
            Checked(Red, NavyBlue, White, 50),
            Pinstriped(SkyBlue, White)
        ),
        .. _maxi.By(
            Brands.Womens,
            Women,
            74.90m,
            Maroon,
            NavyBlue,
            Turquoise,
            Floral(Pink, White, Yellow, Green),
            Dipped(White, Purple),
            Chevron(Orange, White)
        ),
    ];
}
