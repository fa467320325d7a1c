using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>The colours of the sample closet, by the names that product catalogues use.</summary>
internal static class Palette
{
    public static readonly Dye Black = new("Black", new SKColor(27, 27, 30));
    public static readonly Dye White = new("White", new SKColor(242, 243, 246));
    public static readonly Dye Grey = new("Grey", new SKColor(146, 149, 154));
    public static readonly Dye Charcoal = new("Charcoal", new SKColor(70, 72, 78));
    public static readonly Dye Silver = new("Silver", new SKColor(192, 196, 202));
    public static readonly Dye Gold = new("Gold", new SKColor(206, 166, 84));
    public static readonly Dye NavyBlue = new("Navy Blue", new SKColor(33, 43, 84));
    public static readonly Dye Blue = new("Blue", new SKColor(40, 98, 190));
    public static readonly Dye SkyBlue = new("Blue", new SKColor(148, 186, 228));
    public static readonly Dye Denim = new("Blue", new SKColor(66, 96, 140));
    public static readonly Dye Teal = new("Teal", new SKColor(16, 126, 128));
    public static readonly Dye Turquoise = new("Turquoise Blue", new SKColor(54, 186, 204));
    public static readonly Dye Green = new("Green", new SKColor(34, 132, 70));
    public static readonly Dye Olive = new("Olive", new SKColor(98, 101, 58));
    public static readonly Dye Lime = new("Lime Green", new SKColor(164, 210, 40));
    public static readonly Dye Yellow = new("Yellow", new SKColor(248, 208, 38));
    public static readonly Dye Orange = new("Orange", new SKColor(240, 118, 32));
    public static readonly Dye Red = new("Red", new SKColor(204, 28, 40));
    public static readonly Dye Maroon = new("Maroon", new SKColor(112, 22, 42));
    public static readonly Dye Pink = new("Pink", new SKColor(238, 112, 166));
    public static readonly Dye Magenta = new("Magenta", new SKColor(196, 30, 120));
    public static readonly Dye Purple = new("Purple", new SKColor(104, 56, 146));
    public static readonly Dye Lavender = new("Lavender", new SKColor(186, 166, 216));
    public static readonly Dye Brown = new("Brown", new SKColor(100, 62, 40));
    public static readonly Dye Tan = new("Tan", new SKColor(180, 118, 66));
    public static readonly Dye Khaki = new("Khaki", new SKColor(176, 158, 116));
    public static readonly Dye Beige = new("Beige", new SKColor(218, 196, 160));
    public static readonly Dye Cream = new("Cream", new SKColor(244, 234, 208));
}
