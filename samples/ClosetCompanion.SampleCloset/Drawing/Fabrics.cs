using ClosetCompanion.SampleCloset.Drawing.Patterns;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>Patterned looks. The first colour is the fabric's own and gives the product its colour's name.</summary>
internal static class Fabrics
{
    /// <summary>Broad stripes across.</summary>
    public static Look Striped(Dye fabric, Dye stripe, float width = 22, float gap = 40) =>
        new(fabric, stripe, new Stripes(stripe, width, gap));

    /// <summary>Fine stripes from top to bottom.</summary>
    public static Look Pinstriped(Dye fabric, Dye line) =>
        new(fabric, null, new Stripes(line, 3, 14, 90));

    /// <summary>Stripes on the slant, as on ties.</summary>
    public static Look Slanted(Dye fabric, Dye stripe) =>
        new(fabric, null, new Stripes(stripe, 8, 22, -35));

    /// <summary>Checks with a fine line between the bands.</summary>
    public static Look Checked(Dye fabric, Dye band, Dye line, int size = 44) =>
        new(fabric, null, new Checks(band, line, size));

    /// <summary>Polka dots.</summary>
    public static Look Dotted(Dye fabric, Dye dots, float radius = 6, float step = 34) =>
        new(fabric, dots, new Dots(dots, radius, step));

    /// <summary>Flowers; trims take the colour of the petals.</summary>
    public static Look Floral(Dye fabric, Dye petals, Dye middle, Dye leaves) =>
        new(fabric, petals, new Flowers(petals, middle, leaves));

    /// <summary>Zigzag lines.</summary>
    public static Look Chevron(Dye fabric, Dye line) => new(fabric, line, new Zigzag(line));

    /// <summary>A second colour towards the foot.</summary>
    public static Look Dipped(Dye fabric, Dye foot) => new(fabric, null, new Ombre(foot));

    /// <summary>Two blocks with a band between them.</summary>
    public static Look Blocked(Dye fabric, Dye band, Dye lower, float line = 300) =>
        new(fabric, lower, new Panels(lower, band, line));

    /// <summary>Small stars.</summary>
    public static Look Starry(Dye fabric, Dye star) => new(fabric, star, new Stars(star));

    /// <summary>Knitted bands of diamonds.</summary>
    public static Look Knitted(Dye fabric, Dye first, Dye second) =>
        new(fabric, null, new Jacquard(first, second));

    /// <summary>Large leaves.</summary>
    public static Look Leafy(Dye fabric, Dye first, Dye second) =>
        new(fabric, null, new Leaves(first, second));

    /// <summary>A leopard's spots on a pale brown.</summary>
    public static Look Spotted(Dye fabric) =>
        new(fabric, Palette.Black, new Leopard(Palette.Black, Palette.Tan));

    /// <summary>Camouflage in a colour and three shades near it.</summary>
    public static Look Hidden(Dye fabric, Dye first, Dye second, Dye third) =>
        new(fabric, null, new Camouflage(first, second, third));
}
