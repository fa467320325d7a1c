using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.CutOuts;

/// <summary>A picture in CIELAB (white point D65), where equal distances look about equally different.</summary>
internal sealed class LabPicture
{
    private const double Epsilon = 216.0 / 24389;
    private const double Kappa = 24389.0 / 27;
    private const double WhiteX = 0.95047;
    private const double WhiteZ = 1.08883;

    private static readonly double[] _linear =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(value => value / 255.0)
            .Select(value =>
                value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)
            ),
    ];

    private LabPicture(int width, int height)
    {
        (Width, Height) = (width, height);
        Planes = [new float[width * height], new float[width * height], new float[width * height]];
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>L* from 0 to 100, a* and b* about from -100 to 100; each row by row.</summary>
    public float[][] Planes { get; }

    /// <summary>Of a picture in sRGB.</summary>
    public static LabPicture Of(RgbPicture picture)
    {
        var lab = new LabPicture(picture.Width, picture.Height);
        var pixels = picture.Pixels;
        for (var i = 0; i < lab.Planes[0].Length; i++)
        {
            var at = i * RgbPicture.Channels;
            var red = _linear[pixels[at]];
            var green = _linear[pixels[at + 1]];
            var blue = _linear[pixels[at + 2]];
            var x = Root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / WhiteX);
            var y = Root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
            var z = Root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / WhiteZ);
            lab.Planes[0][i] = (float)(116 * y - 16);
            lab.Planes[1][i] = (float)(500 * (x - y));
            lab.Planes[2][i] = (float)(200 * (y - z));
        }
        return lab;
    }

    private static double Root(double value) =>
        value > Epsilon ? Math.Cbrt(value) : (Kappa * value + 16) / 116;
}
