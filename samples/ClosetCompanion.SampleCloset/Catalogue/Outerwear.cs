using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Fabrics;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Jackets, blazers, waistcoats and coats.</summary>
internal static class Outerwear
{
    private static readonly Kind Bomber = new(
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

    private static readonly Kind Puffer = Bomber with
    {
        Slug = "jacket-puffer",
        Noun = "Puffer Jacket",
        Garment = new PufferJacket(),
        Season = "Winter",
        Description = "Quilted jacket with a high collar and a zip.",
    };

    private static readonly Kind Gilet = Puffer with
    {
        Slug = "jacket-gilet",
        Noun = "Sleeveless Jacket",
        Garment = new PufferJacket(sleeveless: true),
        Description = "Quilted gilet with a high collar and a zip.",
        Features = [("Sleeves", "None"), ("Closure", "Zip")],
    };

    private static readonly Kind DenimJacket = Bomber with
    {
        Slug = "jacket-denim",
        Noun = "Denim Jacket",
        Garment = new DenimJacket(),
        Material = "Denim",
        Description = "Denim jacket with two breast pockets and copper buttons.",
        Features = [("Neck", "Collar"), ("Sleeves", "Long"), ("Closure", "Buttons")],
    };

    private static readonly Kind Blazer = new(
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

    private static readonly Kind Waistcoat = new(
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

    private static readonly Kind Coat = new(
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

    private static readonly Kind Trench = Coat with
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
        .. Bomber.By(
            Brands.Outdoor,
            Men,
            79.90m,
            Black,
            Olive,
            NavyBlue,
            new Look(Maroon, Charcoal)
        ),
        .. Bomber.By(
            Brands.Womens,
            Women,
            74.90m,
            Pink,
            Silver,
            Floral(Black, Pink, Yellow, Green)
        ),
        .. Puffer.By(Brands.Outdoor, Men, 119.90m, Blue, Black, Orange, Olive),
        .. Puffer.By(Brands.Outdoor, Women, 114.90m, Red, White, Purple, Teal),
        .. Gilet.By(Brands.Outdoor, Men, 69.90m, NavyBlue, Charcoal, Red),
        .. DenimJacket.By(Brands.Denim, Men, 84.90m, Denim, Black),
        .. DenimJacket.By(Brands.Denim, Women, 82.90m, SkyBlue, White),
        .. Blazer.By(
            Brands.Tailored,
            Men,
            139.00m,
            Black,
            NavyBlue,
            Grey,
            Pinstriped(Charcoal, Silver),
            Brown
        ),
        .. Blazer.By(
            Brands.Tailored,
            Women,
            129.00m,
            White,
            Red,
            Beige,
            Checked(Grey, Charcoal, White, 34)
        ),
        .. Waistcoat.By(
            Brands.Tailored,
            Men,
            64.90m,
            Grey,
            Black,
            NavyBlue,
            Checked(Brown, Tan, Maroon, 40)
        ),
        .. Coat.By(Brands.Tailored, Men, 199.00m, Charcoal, NavyBlue, Brown),
        .. Coat.By(
            Brands.Tailored,
            Women,
            189.00m,
            Red,
            Beige,
            Black,
            Checked(Grey, Charcoal, White, 50)
        ),
        .. Trench.By(Brands.Outdoor, Women, 149.00m, Khaki, NavyBlue, Olive),
        .. Trench.By(Brands.Outdoor, Men, 159.00m, Beige, Black),
    ];
}
