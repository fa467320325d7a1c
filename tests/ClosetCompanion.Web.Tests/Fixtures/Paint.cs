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

    private static Image Draw(string colour, int width, int height, double shade)
    {
        var (red, green, blue) = Colours[colour];
        using var black = Image.Black(width, height);
        using var filled = black.NewFromImage(red * shade, green * shade, blue * shade);
        return filled.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
