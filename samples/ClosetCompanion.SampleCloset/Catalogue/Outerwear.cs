using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Jackets, blazers, waistcoats and coats.</summary>
internal static class Outerwear
{
    private static readonly Kind _bomber = new(
        "jacket",
        "Bomber Jacket",
        ["Apparel", "Topwear", "Jackets"],
        new BomberJacket(),
        "Fall",
        "Casual",
        "Nylon",
        "Short jacket with a zip, ribbed collar, cuffs and hem."
    )
    {
        Features = [("Sleeves", "Long"), ("Closure", "Zip")],
    };

    private static readonly Kind _puffer = _bomber with
    {
        Slug = "jacket-puffer",
        Noun = "Puffer Jacket",
        Garment = new PufferJacket(),
        Season = "Winter",
        Description = "Quilted jacket with a high collar and a zip.",
    };

    private static readonly Kind _gilet = _puffer with
    {
        Slug = "jacket-gilet",
        Noun = "Sleeveless Jacket",
        Garment = new PufferJacket(sleeveless: true),
        Description = "Quilted gilet with a high collar and a zip.",
        Features = [("Sleeves", "None"), ("Closure", "Zip")],
    };

    private static readonly Kind _denimJacket = _bomber with
    {
        Slug = "jacket-denim",
        Noun = "Denim Jacket",
        Garment = new DenimJacket(),
        Material = "Denim",
        Description = "Denim jacket with two breast pockets and copper buttons.",
        Features = [("Neck", "Collar"), ("Sleeves", "Long"), ("Closure", "Buttons")],
    };

    private static readonly Kind _blazer = new(
        "blazer",
        "Blazer",
        ["Apparel", "Topwear", "Blazers"],
        new Blazer(),
        "Fall",
        "Formal",
        "Wool blend",
        "Tailored blazer with notched lapels and two buttons."
    )
    {
        Features = [("Neck", "Lapels"), ("Sleeves", "Long"), ("Closure", "Buttons")],
    };

    private static readonly Kind _waistcoat = new(
        "waistcoat",
        "Waistcoat",
        ["Apparel", "Topwear", "Waistcoat"],
        new Waistcoat(),
        "Fall",
        "Formal",
        "Wool blend",
        "Waistcoat with five buttons and two pockets."
    )
    {
        Features = [("Neck", "V"), ("Sleeves", "None"), ("Closure", "Buttons")],
    };

    private static readonly Kind _coat = new(
        "coat",
        "Coat",
        ["Apparel", "Topwear", "Coats"],
        new Coat(),
        "Winter",
        "Formal",
        "Wool",
        "Knee-length coat with broad lapels and two rows of buttons."
    )
    {
        Features = [("Neck", "Lapels"), ("Sleeves", "Long"), ("Closure", "Buttons")],
    };

    private static readonly Kind _trench = _coat with
    {
        Slug = "coat-trench",
        Noun = "Trench Coat",
        Garment = new Coat(belted: true),
        Season = "Spring",
        Material = "Cotton gabardine",
        Description = "Trench coat with a belt, broad lapels and two rows of buttons.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _bomber.By(
            Brands.Outdoor,
            Men,
            79.90m,
            Black,
            Olive,
            NavyBlue,
            new Look(Maroon, Charcoal)
        ),
        .. _bomber.By(
            Brands.Womens,
            Women,
            74.90m,
            Pink,
            Silver,
            Floral(Black, Pink, Yellow, Green)
        ),
        .. _puffer.By(Brands.Outdoor, Men, 119.90m, Blue, Black, Orange, Olive),
        .. _puffer.By(Brands.Outdoor, Women, 114.90m, Red, White, Purple, Teal),
        .. _gilet.By(Brands.Outdoor, Men, 69.90m, NavyBlue, Charcoal, Red),
        .. _denimJacket.By(Brands.Denim, Men, 84.90m, Denim, Black),
        .. _denimJacket.By(Brands.Denim, Women, 82.90m, SkyBlue, White),
        .. _blazer.By(
            Brands.Tailored,
            Men,
            139.00m,
            Black,
            NavyBlue,
            Grey,
            Pinstriped(Charcoal, Silver),
            Brown
        ),
        .. _blazer.By(
            Brands.Tailored,
            Women,
            129.00m,
            White,
            Red,
            Beige,
            Checked(Grey, Charcoal, White, 34)
        ),
        .. _waistcoat.By(
            Brands.Tailored,
            Men,
            64.90m,
            Grey,
            Black,
            NavyBlue,
            Checked(Brown, Tan, Maroon, 40)
        ),
        .. _coat.By(Brands.Tailored, Men, 199.00m, Charcoal, NavyBlue, Brown),
        .. _coat.By(
            Brands.Tailored,
            Women,
            189.00m,
            Red,
            Beige,
            Black,
            Checked(Grey, Charcoal, White, 50)
        ),
        .. _trench.By(Brands.Outdoor, Women, 149.00m, Khaki, NavyBlue, Olive),
        .. _trench.By(Brands.Outdoor, Men, 159.00m, Beige, Black),
    ];
}
