using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Drawing.Patterns;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Jeans, trousers, shorts, skirts and dresses.</summary>
internal static class Bottoms
{
    private static readonly Kind Jeans = new(
        "jeans",
        "Jeans",
        ["Apparel", "Bottomwear", "Jeans"],
        new Jeans(),
        "Fall",
        "Casual",
        "Denim",
        "Five-pocket jeans, faded at the thighs, with stitches in orange."
    );

    private static readonly Kind Trousers = new(
        "trousers",
        "Trousers",
        ["Apparel", "Bottomwear", "Trousers"],
        new Trousers(),
        "Fall",
        "Formal",
        "Wool blend",
        "Trousers with slanted pockets and a crease down each leg."
    );

    private static readonly Kind Shorts = new(
        "shorts",
        "Shorts",
        ["Apparel", "Bottomwear", "Shorts"],
        new Shorts(),
        "Summer",
        "Casual",
        "Cotton twill",
        "Shorts that end above the knee, with a drawstring and slanted pockets."
    );

    private static readonly Kind Skirt = new(
        "skirt",
        "Skirt",
        ["Apparel", "Bottomwear", "Skirts"],
        new Skirt(),
        "Summer",
        "Casual",
        "Viscose",
        "Flared skirt with a flat waistband and soft pleats."
    );

    private static readonly Kind Dress = new(
        "dress",
        "Dress",
        ["Apparel", "Dress", "Dresses"],
        new Dress(),
        "Summer",
        "Casual",
        "Viscose",
        "Sleeveless dress with a fitted bodice and a flared skirt."
    );

    private static readonly Kind SlimDress = Dress with
    {
        Slug = "dress-slim",
        Noun = "Sheath Dress",
        Garment = new Dress(slim: true),
        Usage = "Formal",
        Description = "Sleeveless dress, close to the body, that ends at the knee.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        Jeans.Of(Brands.Denim, Men, Denim, 59.90m),
        Jeans.Of(Brands.Denim, Men, Black, 59.90m),
        Jeans.Of(Brands.Denim, Women, Denim, 57.90m),
        Jeans.Of(Brands.Denim, Women, NavyBlue, 57.90m),
        Jeans.Of(Brands.Denim, Men, Grey, 59.90m),
        Trousers.Of(Brands.Tailored, Men, Black, 64.90m),
        Trousers.Of(Brands.Tailored, Men, Grey, 64.90m),
        Trousers.Of(Brands.Tailored, Men, Beige, 62.90m),
        Trousers.Of(Brands.Tailored, Women, NavyBlue, 62.90m),
        Trousers.Of(Brands.Tailored, Men, Brown, 62.90m),
        Shorts.Of(Brands.Everyday, Men, Khaki, 29.90m),
        Shorts.Of(Brands.Everyday, Men, NavyBlue, 29.90m),
        Shorts.Of(Brands.Sports, Men, Red, 27.90m),
        Shorts.Of(
            Brands.Everyday,
            Men,
            new Look(White, NavyBlue, new Checks(Blue, NavyBlue, 50)),
            31.90m
        ),
        Shorts.Of(Brands.Children, Boys, Green, 16.90m),
        Skirt.Of(Brands.Womens, Women, Black, 34.90m),
        Skirt.Of(Brands.Womens, Women, Red, 34.90m),
        Skirt.Of(
            Brands.Womens,
            Women,
            new Look(Blue, NavyBlue, new Flowers(White, Yellow, Teal)),
            36.90m
        ),
        Skirt.Of(Brands.Children, Girls, Pink, 18.90m),
        Dress.Of(Brands.Womens, Women, Red, 54.90m),
        Dress.Of(Brands.Womens, Women, new Look(Yellow, Brown), 54.90m),
        Dress.Of(
            Brands.Womens,
            Women,
            new Look(White, Red, new Flowers(Red, Yellow, Green)),
            58.90m
        ),
        Dress.Of(Brands.Womens, Women, new Look(NavyBlue, Red, new Dots(White, 5)), 58.90m),
        Dress.Of(Brands.Children, Girls, new Look(Pink, Magenta), 24.90m),
        SlimDress.Of(Brands.Womens, Women, Black, 69.90m),
        SlimDress.Of(Brands.Womens, Women, Green, 69.90m),
        SlimDress.Of(Brands.Womens, Women, Purple, 69.90m),
    ];
}
