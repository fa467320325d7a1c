using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Sunglasses, earrings, necklaces, pendants, rings, bracelets and bangles.</summary>
internal static class Jewellery
{
    private static readonly Kind _sunglasses = new(
        "sunglasses",
        "Sunglasses",
        ["Accessories", "Eyewear", "Sunglasses"],
        new Sunglasses(),
        "Summer",
        "Casual",
        "Acetate",
        "Sunglasses with a full frame and shaded lenses."
    );

    private static readonly Kind _aviator = _sunglasses with
    {
        Slug = "sunglasses-aviator",
        Noun = "Aviator Sunglasses",
        Garment = new Sunglasses(round: true),
        Material = "Metal",
        Description = "Sunglasses with drop-shaped lenses in a thin metal frame.",
    };

    private static readonly Kind _earrings = new(
        "earrings",
        "Earrings",
        ["Accessories", "Jewellery", "Earrings"],
        new Earrings(),
        "Summer",
        "Casual",
        "Brass and glass",
        "Drop earrings with a large stone set in gold colour."
    );

    private static readonly Kind _hoops = _earrings with
    {
        Slug = "earrings-hoop",
        Noun = "Hoop Earrings",
        Garment = new Earrings(hoops: true),
        Material = "Brass",
        Description = "Polished hoop earrings.",
    };

    private static readonly Kind _necklace = new(
        "necklace",
        "Necklace",
        ["Accessories", "Jewellery", "Necklace and Chains"],
        new Necklace(),
        "Summer",
        "Casual",
        "Glass beads",
        "Necklace of beads with a pendant."
    );

    private static readonly Kind _heart = new(
        "pendant",
        "Heart Pendant",
        ["Accessories", "Jewellery", "Pendant"],
        new Pendant(),
        "Winter",
        "Party",
        "Silver and glass",
        "Pendant in the shape of a heart on a fine chain."
    );

    private static readonly Kind _drop = _heart with
    {
        Slug = "pendant-drop",
        Noun = "Drop Pendant",
        Garment = new Pendant(heart: false),
        Description = "Drop-shaped pendant on a fine chain.",
    };

    private static readonly Kind _ring = new(
        "ring",
        "Ring",
        ["Accessories", "Jewellery", "Ring"],
        new Ring(),
        "Winter",
        "Party",
        "Silver and glass",
        "Ring with a cut stone."
    );

    private static readonly Kind _band = _ring with
    {
        Slug = "ring-band",
        Noun = "Band Ring",
        Garment = new Ring(plain: true),
        Material = "Steel",
        Description = "Plain, broad ring.",
    };

    private static readonly Kind _bracelet = new(
        "bracelet",
        "Bracelet",
        ["Accessories", "Jewellery", "Bracelet"],
        new Bracelet(),
        "Summer",
        "Casual",
        "Glass beads",
        "Bracelet of beads on an elastic cord."
    );

    private static readonly Kind _bangle = new(
        "bangle",
        "Bangles",
        ["Accessories", "Jewellery", "Bangle"],
        new Bracelet(bangle: true),
        "Fall",
        "Ethnic",
        "Brass",
        "A set of three engraved bangles."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _sunglasses.By(Brands.Everyday, Men, 39.90m, Black, Grey, Olive),
        .. _sunglasses.By(
            Brands.Womens,
            Women,
            39.90m,
            new Look(Brown, Tan),
            new Look(Red, Charcoal),
            Purple,
            new Look(White, Charcoal)
        ),
        .. _aviator.By(
            Brands.Outdoor,
            Unisex,
            44.90m,
            new Look(Gold, Brown),
            new Look(Silver, Charcoal),
            new Look(Black, NavyBlue)
        ),
        .. _earrings.By(Brands.Jewellery, Women, 19.90m, Green, Red, Blue, Purple),
        .. _hoops.By(Brands.Jewellery, Women, 16.90m, Gold, Silver),
        .. _necklace.By(Brands.Jewellery, Women, 29.90m, Turquoise, Red, Black, White, Green),
        .. _heart.By(Brands.Jewellery, Women, 34.90m, Red, Pink, Blue),
        .. _drop.By(
            Brands.Jewellery,
            Women,
            36.90m,
            new Look(Green, Gold),
            new Look(Purple, Gold),
            new Look(White, Silver)
        ),
        .. _ring.By(
            Brands.Jewellery,
            Women,
            49.90m,
            White,
            Red,
            Blue,
            new Look(Green, Gold),
            new Look(Pink, Gold)
        ),
        .. _band.By(Brands.Jewellery, Men, 29.90m, Silver, Gold, Black),
        .. _bracelet.By(Brands.Jewellery, Women, 18.90m, Turquoise, Red, Pink, White),
        .. _bracelet.By(
            Brands.Jewellery,
            Men,
            19.90m,
            new Look(Black, Silver),
            new Look(Brown, Silver)
        ),
        .. _bangle.By(
            Brands.Festive,
            Women,
            24.90m,
            Gold,
            Silver,
            new Look(Maroon, Gold),
            new Look(Green, Gold)
        ),
    ];
}
