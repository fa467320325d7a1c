using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Drawing.Patterns;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>T-shirts, polo shirts, shirts, sweatshirts and hoodies.</summary>
internal static class Tops
{
    private static readonly string[] Tshirts = ["Apparel", "Topwear", "Tshirts"];
    private static readonly string[] Shirts = ["Apparel", "Topwear", "Shirts"];
    private static readonly string[] Sweatshirts = ["Apparel", "Topwear", "Sweatshirts"];

    private static readonly Kind Plain = new(
        "tshirt",
        "T-shirt",
        Tshirts,
        new TShirt(),
        "Summer",
        "Casual",
        "Cotton",
        "Round neck T-shirt with short sleeves and a straight hem."
    );

    private static readonly Kind VNeck = Plain with
    {
        Slug = "tshirt-vneck",
        Noun = "V-Neck T-shirt",
        Garment = new TShirt(pointed: true),
        Description = "V-neck T-shirt with short sleeves, cut close to the body.",
    };

    private static readonly Kind Printed = Plain with
    {
        Slug = "tshirt-printed",
        Noun = "Printed T-shirt",
        Garment = new TShirt(print: true),
        Description = "Round neck T-shirt with a print of sun and hills on the chest.",
    };

    private static readonly Kind Polo = new(
        "polo",
        "Polo T-shirt",
        Tshirts,
        new PoloShirt(),
        "Summer",
        "Casual",
        "Cotton piqué",
        "Polo T-shirt with a soft collar, a buttoned placket and ribbed short sleeves."
    );

    private static readonly Kind Shirt = new(
        "shirt",
        "Shirt",
        Shirts,
        new Shirt(),
        "Fall",
        "Casual",
        "Cotton",
        "Long-sleeved shirt, buttoned down the front, with a stiff collar."
    );

    private static readonly Kind FormalShirt = Shirt with
    {
        Slug = "shirt-formal",
        Noun = "Formal Shirt",
        Usage = "Formal",
        Description = "Long-sleeved shirt for the office, with a stiff collar and a breast pocket.",
    };

    private static readonly Kind Sweatshirt = new(
        "sweatshirt",
        "Sweatshirt",
        Sweatshirts,
        new Sweatshirt(),
        "Winter",
        "Casual",
        "Cotton fleece",
        "Warm sweatshirt with a round neck, ribbed cuffs and hem."
    );

    private static readonly Kind Hoodie = Sweatshirt with
    {
        Slug = "hoodie",
        Noun = "Hooded Sweatshirt",
        Garment = new Sweatshirt(hooded: true),
        Description = "Warm hoodie with drawstrings and a pouch pocket.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        Plain.Of(Brands.Everyday, Men, White, 12.90m),
        Plain.Of(Brands.Everyday, Men, Black, 12.90m),
        Plain.Of(Brands.Everyday, Men, Yellow, 12.90m),
        Plain.Of(Brands.Everyday, Men, Green, 12.90m),
        Plain.Of(Brands.Everyday, Men, Grey, 12.90m),
        Plain.Of(Brands.Everyday, Women, Red, 13.90m),
        Plain.Of(Brands.Womens, Women, Yellow, 14.90m),
        Plain.Of(Brands.Everyday, Men, new Look(White, NavyBlue, new Stripes(NavyBlue)), 16.90m),
        Plain.Of(Brands.Children, Boys, Orange, 8.90m),
        Plain.Of(Brands.Children, Girls, new Look(Pink, White, new Dots(White)), 8.90m),
        VNeck.Of(Brands.Womens, Women, Purple, 15.90m),
        VNeck.Of(Brands.Everyday, Men, NavyBlue, 14.90m),
        Printed.Of(Brands.Everyday, Men, new Look(Blue, Yellow), 17.90m),
        Printed.Of(Brands.Everyday, Men, new Look(Maroon, Cream), 17.90m),
        Printed.Of(Brands.Everyday, Men, new Look(White, Red), 17.90m),
        Printed.Of(Brands.Sports, Men, new Look(Black, Orange), 19.90m),
        Polo.Of(Brands.Everyday, Men, Red, 24.90m),
        Polo.Of(Brands.Everyday, Men, White, 24.90m),
        Polo.Of(Brands.Everyday, Men, NavyBlue, 24.90m),
        Polo.Of(Brands.Everyday, Men, new Look(Black, Red), 26.90m),
        Polo.Of(Brands.Everyday, Men, new Look(Green, White), 26.90m),
        Polo.Of(Brands.Sports, Men, new Look(Red, NavyBlue, new Stripes(White, 20, 44)), 29.90m),
        Polo.Of(Brands.Womens, Women, Red, 24.90m),
        Polo.Of(Brands.Womens, Women, White, 24.90m),
        Polo.Of(Brands.Womens, Women, Pink, 24.90m),
        Shirt.Of(Brands.Tailored, Men, new Look(Blue, null, new Checks(NavyBlue, White)), 34.90m),
        Shirt.Of(Brands.Tailored, Men, new Look(Red, null, new Checks(Maroon, White, 52)), 34.90m),
        Shirt.Of(Brands.Tailored, Men, Olive, 34.90m),
        Shirt.Of(Brands.Womens, Women, Lavender, 32.90m),
        FormalShirt.Of(Brands.Tailored, Men, White, 39.90m),
        FormalShirt.Of(Brands.Tailored, Men, SkyBlue, 39.90m),
        FormalShirt.Of(
            Brands.Tailored,
            Men,
            new Look(White, null, new Stripes(Blue, 3, 13, 90)),
            42.90m
        ),
        Sweatshirt.Of(Brands.Everyday, Men, Grey, 36.90m),
        Sweatshirt.Of(Brands.Everyday, Men, Maroon, 36.90m),
        Sweatshirt.Of(Brands.Womens, Women, Pink, 35.90m),
        Hoodie.Of(Brands.Everyday, Men, NavyBlue, 44.90m),
        Hoodie.Of(Brands.Everyday, Men, new Look(Black, Grey), 44.90m),
        Hoodie.Of(Brands.Womens, Women, Teal, 43.90m),
    ];
}
