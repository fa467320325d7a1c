using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Jeans, trousers, track pants, leggings and shorts.</summary>
internal static class Bottoms
{
    private static readonly Kind _jeans = new(
        "jeans",
        "Jeans",
        ["Apparel", "Bottomwear", "Jeans"],
        new Jeans(),
        "Fall",
        "Casual",
        "Denim",
        "Five-pocket jeans, faded at the thighs, with stitches in orange."
    );

    private static readonly Kind _trousers = new(
        "trousers",
        "Trousers",
        ["Apparel", "Bottomwear", "Trousers"],
        new Trousers(),
        "Fall",
        "Formal",
        "Wool blend",
        "Trousers with slanted pockets and a crease down each leg."
    );

    private static readonly Kind _chinos = _trousers with
    {
        Slug = "trousers-chino",
        Noun = "Chino Trousers",
        Garment = new Chinos(),
        Season = "Spring",
        Usage = "Casual",
        Material = "Cotton twill",
        Description = "Slim chinos with slanted pockets.",
    };

    private static readonly Kind _cargo = _chinos with
    {
        Slug = "trousers-cargo",
        Noun = "Cargo Trousers",
        Garment = new Chinos(cargo: true),
        Description = "Loose trousers with a flap pocket on each leg.",
    };

    private static readonly Kind _trackPants = new(
        "track-pants",
        "Track Pants",
        ["Apparel", "Bottomwear", "Track Pants"],
        new TrackPants(),
        "Fall",
        "Sports",
        "Polyester",
        "Track pants with an elastic waist and stripes down the sides."
    );

    private static readonly Kind _joggers = _trackPants with
    {
        Slug = "track-pants-jogger",
        Noun = "Jogger Track Pants",
        Garment = new TrackPants(cuffed: true),
        Material = "Cotton fleece",
        Description = "Soft joggers with ribbed ankles and an elastic waist.",
    };

    private static readonly Kind _leggings = new(
        "leggings",
        "Leggings",
        ["Apparel", "Bottomwear", "Leggings"],
        new Leggings(),
        "Summer",
        "Casual",
        "Cotton and elastane",
        "Ankle-length leggings with a broad waistband."
    );

    private static readonly Kind _sportsLeggings = _leggings with
    {
        Slug = "leggings-sports",
        Noun = "Sports Leggings",
        Garment = new Leggings(striped: true),
        Usage = "Sports",
        Material = "Polyamide and elastane",
        Description = "Leggings for running, with a stripe down each side.",
    };

    private static readonly Kind _shorts = new(
        "shorts",
        "Shorts",
        ["Apparel", "Bottomwear", "Shorts"],
        new Shorts(),
        "Summer",
        "Casual",
        "Cotton twill",
        "Shorts that end above the knee, with a drawstring and slanted pockets."
    );

    private static readonly Kind _sportsShorts = _shorts with
    {
        Slug = "shorts-sports",
        Noun = "Sports Shorts",
        Garment = new SportsShorts(),
        Usage = "Sports",
        Material = "Polyester",
        Description = "Light shorts for sport with a panel at each side.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _jeans.By(Brands.Denim, Men, 59.90m, Denim, Black, Grey, NavyBlue, Khaki),
        .. _jeans.By(Brands.Denim, Women, 57.90m, Denim, NavyBlue, White, Black, Maroon),
        .. _jeans.By(Brands.Children, Boys, 27.90m, new Look(new Dye("Blue", SkyBlue.Base))),
        .. _trousers.By(
            Brands.Tailored,
            Men,
            64.90m,
            Black,
            Grey,
            Beige,
            Brown,
            Pinstriped(Charcoal, Grey)
        ),
        .. _trousers.By(Brands.Tailored, Women, 62.90m, NavyBlue, Black, Cream),
        .. _chinos.By(Brands.Everyday, Men, 44.90m, Khaki, Olive, NavyBlue, Tan, Maroon),
        .. _cargo.By(
            Brands.Outdoor,
            Men,
            54.90m,
            Olive,
            Beige,
            Charcoal,
            Hidden(Green, Olive, Khaki, Black)
        ),
        .. _trackPants.By(
            Brands.Sports,
            Men,
            34.90m,
            Black,
            NavyBlue,
            new Look(Grey, Red),
            new Look(Maroon, White)
        ),
        .. _joggers.By(
            Brands.Sports,
            Women,
            36.90m,
            Grey,
            new Look(Pink, White),
            new Look(Black, Magenta)
        ),
        .. _leggings.By(Brands.Womens, Women, 16.90m, Black, White, Red, Purple, Green, Turquoise),
        .. _sportsLeggings.By(
            Brands.Sports,
            Women,
            34.90m,
            new Look(Black, Lime),
            new Look(NavyBlue, Pink),
            new Look(Grey, Orange)
        ),
        .. _shorts.By(
            Brands.Everyday,
            Men,
            29.90m,
            Khaki,
            NavyBlue,
            Red,
            Olive,
            new Look(White, NavyBlue, Checked(White, Blue, NavyBlue, 50).Pattern)
        ),
        .. _shorts.Styled(
            Brands.Outdoor,
            Men,
            32.90m,
            "Lagoon",
            Leafy(Teal, White, Lime),
            Leafy(Orange, Yellow, Red),
            Striped(Blue, White, 14, 30)
        ),
        .. _shorts.By(Brands.Children, Boys, 16.90m, Green, Yellow),
        .. _sportsShorts.By(
            Brands.Sports,
            Men,
            24.90m,
            Black,
            new Look(Red, White),
            new Look(Blue, NavyBlue),
            new Look(White, Black)
        ),
        .. _sportsShorts.By(
            Brands.Children,
            Boys,
            14.90m,
            new Look(Orange, NavyBlue),
            new Look(Lime, Black)
        ),
    ];
}
