using NetVips;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>Real picture files of one colour.</summary>
public static class Paint
{
    public static readonly IReadOnlyDictionary<string, (int Red, int Green, int Blue)> Colours =
        new Dictionary<string, (int, int, int)>(StringComparer.Ordinal)
        {
            ["red"] = (255, 0, 0),
            ["green"] = (0, 255, 0),
            ["blue"] = (0, 0, 255),
            ["yellow"] = (255, 255, 0),
            ["white"] = (255, 255, 255),
            ["black"] = (0, 0, 0),
        };

    public static byte[] Png(string colour, int width = 60, int height = 80, double shade = 1)
    {
        using var image = Draw(colour, width, height, shade);
        return image.PngsaveBuffer();
    }

    public static byte[] Jpeg(string colour, int width = 60, int height = 80)
    {
        using var image = Draw(colour, width, height, shade: 1);
        return image.JpegsaveBuffer(q: 95);
    }

    public static byte[] Webp(string colour, int width, int height, bool lossless)
    {
        using var image = Draw(colour, width, height, shade: 1);
        return image.WebpsaveBuffer(lossless: lossless);
    }

    /// <summary>A picture as scanners make them, which no browser shows.</summary>
    public static byte[] Tiff(string colour, int width, int height)
    {
        using var image = Draw(colour, width, height, shade: 1);
        return image.TiffsaveBuffer();
    }

    /// <summary>Two colours, one above the other.</summary>
    public static byte[] Halves(string upper, string lower)
    {
        using var top = Draw(upper, 80, 60, shade: 1);
        using var bottom = Draw(lower, 80, 60, shade: 1);
        using var both = top.Join(bottom, Enums.Direction.Vertical);
        return both.PngsaveBuffer();
    }

    /// <summary>The name of the colour that a picture comes closest to.</summary>
    public static string ColourOf(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        using var small = image.ThumbnailImage(1, height: 1, size: Enums.Size.Force);
        var pixel = small.Getpoint(0, 0);
        return Colours
            .MinBy(colour =>
                Math.Pow(colour.Value.Red - pixel[0], 2)
                + Math.Pow(colour.Value.Green - pixel[1], 2)
                + Math.Pow(colour.Value.Blue - pixel[2], 2)
            )
            .Key;
    }

    private static Image Draw(string colour, int width, int height, double shade)
    {
        var (red, green, blue) = Colours[colour];
        using var black = Image.Black(width, height);
        using var filled = black.NewFromImage(red * shade, green * shade, blue * shade);
        return filled.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
