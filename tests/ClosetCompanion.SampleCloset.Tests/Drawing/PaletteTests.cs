using ClosetCompanion.Catalog.Import;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Tests.Drawing;

public sealed class PaletteTests(DrawnCloset closet)
{
    // What people call these colours. Written down here apart from the code, so that a slip there is noticed.
    private static readonly (string Name, SKColor Value)[] _names =
    [
        ("Black", new SKColor(25, 25, 28)),
        ("White", new SKColor(242, 242, 242)),
        ("Grey", new SKColor(140, 140, 140)),
        ("Red", new SKColor(205, 30, 40)),
        ("Maroon", new SKColor(110, 20, 40)),
        ("Pink", new SKColor(235, 110, 165)),
        ("Magenta", new SKColor(195, 30, 120)),
        ("Orange", new SKColor(238, 120, 30)),
        ("Yellow", new SKColor(245, 205, 45)),
        ("Green", new SKColor(35, 130, 70)),
        ("Olive", new SKColor(98, 100, 58)),
        ("Teal", new SKColor(20, 125, 125)),
        ("Blue", new SKColor(45, 100, 190)),
        ("Navy Blue", new SKColor(32, 42, 82)),
        ("Purple", new SKColor(105, 55, 145)),
        ("Lavender", new SKColor(185, 165, 215)),
        ("Brown", new SKColor(100, 62, 42)),
        ("Beige", new SKColor(215, 195, 160)),
        ("Blue", new SKColor(150, 185, 230)),
        ("Blue", new SKColor(70, 100, 140)),
        ("Turquoise Blue", new SKColor(55, 185, 205)),
        ("Charcoal", new SKColor(70, 72, 78)),
        ("Khaki", new SKColor(175, 158, 116)),
        ("Tan", new SKColor(180, 118, 66)),
        ("Cream", new SKColor(244, 234, 208)),
    ];

    // Kinds whose material covers the middle of the picture.
    private static readonly HashSet<string> _covering = new(StringComparer.Ordinal)
    {
        "Tshirts",
        "Sweatshirts",
        "Dresses",
        "Skirts",
        "Handbags",
        "Wallets",
    };

    // Cuts with something else in the middle of the picture.
    private static readonly string[] _partly = ["Printed", "Flap", "Buttoned", "Shirt Dress"];

    [Fact]
    public void A_plain_product_is_in_its_middle_of_the_colour_that_it_is_said_to_be()
    {
        SourceRow[] plain =
        [
            .. closet.Rows.Where(row =>
                _covering.Contains(row.Product!.Kind!)
                && row.Product.Attributes["Pattern"] == "Plain"
                && !row.Product.Attributes.ContainsKey("Print")
                && !_partly.Any(word => row.Product.Title.Contains(word, StringComparison.Ordinal))
            ),
        ];
        plain.Length.ShouldBeGreaterThan(100);
        foreach (SourceRow row in plain)
        {
            Nearest(MiddleOf(row)).ShouldBe(row.Product!.Colour, row.Where);
        }
    }

    private static SKColor MiddleOf(SourceRow row)
    {
        using SKBitmap picture = SKBitmap.Decode(row.Pictures[0].Span);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = 300; y < 360; y++)
        {
            for (int x = 200; x < 280; x++)
            {
                SKColor pixel = picture.GetPixel(x, y);
                red += pixel.Red;
                green += pixel.Green;
                blue += pixel.Blue;
            }
        }
        const int Count = 60 * 80;
        return new SKColor((byte)(red / Count), (byte)(green / Count), (byte)(blue / Count));
    }

    private static string Nearest(SKColor colour) =>
        _names
            .MinBy(name =>
                Math.Pow(name.Value.Red - colour.Red, 2)
                + Math.Pow(name.Value.Green - colour.Green, 2)
                + Math.Pow(name.Value.Blue - colour.Blue, 2)
            )
            .Name;
}
