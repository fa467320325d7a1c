using ClosetCompanion.SampleCloset.Drawing;
using ClosetCompanion.SampleCloset.Garments;
using static ClosetCompanion.SampleCloset.Catalogue.Gender;
using static ClosetCompanion.SampleCloset.Drawing.Palette;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>T-shirts with a print on the chest, and those printed all over.</summary>
internal static class PrintedTshirts
{
    private static readonly Kind _hills = new(
        "tshirt-printed",
        "Printed T-shirt",
        ["Apparel", "Topwear", "Tshirts"],
        new TShirt(print: ChestPrint.Hills),
        "Summer",
        "Casual",
        "Cotton",
        "Round neck T-shirt with a print of sun and hills on the chest."
    )
    {
        Features = [("Neck", "Round"), ("Sleeves", "Short"), ("Print", "Sun and hills")],
    };

    private static readonly Kind _star = Print(ChestPrint.Star, "Star", "a star in a ring");
    private static readonly Kind _waves = Print(ChestPrint.Waves, "Waves", "a sunset over waves");
    private static readonly Kind _bands = Print(ChestPrint.Bands, "Bands", "three bands");
    private static readonly Kind _leaf = Print(ChestPrint.Leaf, "Leaf", "a fern leaf");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleProduct> All { get; } =
    [
        .. _hills.By(
            Brands.Everyday,
            Men,
            17.90m,
            new Look(Blue, Yellow),
            new Look(Maroon, Cream),
            new Look(White, Red),
            new Look(Black, Orange)
        ),
        .. _star.By(
            Brands.Sports,
            Men,
            19.90m,
            new Look(Red, White),
            new Look(Grey, NavyBlue),
            new Look(Green, White)
        ),
        .. _star.By(Brands.Children, Boys, 9.90m, new Look(Blue, White), new Look(Yellow, Blue)),
        .. _star.By(Brands.Children, Girls, 9.90m, new Look(Pink, White), new Look(White, Gold)),
        .. _waves.By(
            Brands.Outdoor,
            Men,
            22.90m,
            new Look(Teal, Cream),
            new Look(NavyBlue, Orange),
            new Look(White, Blue)
        ),
        .. _waves.By(
            Brands.Womens,
            Women,
            19.90m,
            new Look(White, Magenta),
            new Look(Yellow, Teal)
        ),
        .. _bands.By(
            Brands.Sports,
            Men,
            19.90m,
            new Look(White, NavyBlue),
            new Look(Orange, White),
            new Look(Charcoal, Lime)
        ),
        .. _leaf.By(
            Brands.Outdoor,
            Women,
            21.90m,
            new Look(Olive, Cream),
            new Look(White, Green),
            new Look(Black, Turquoise)
        ),
        .. _leaf.By(Brands.Everyday, Men, 18.90m, new Look(Beige, Olive), new Look(Grey, White)),
    ];

    private static Kind Print(ChestPrint print, string name, string what) =>
        _hills with
        {
            Slug = $"tshirt-{name.ToLowerInvariant()}",
            Noun = $"{name} Print T-shirt",
            Garment = new TShirt(print: print),
            Description = $"Round neck T-shirt with a print of {what} on the chest.",
            Features = [("Neck", "Round"), ("Sleeves", "Short"), ("Print", name)],
        };
}
