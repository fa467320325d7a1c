using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>The fine unevenness of real material: a sheet of noise that is laid over everything drawn.</summary>
internal static class Grain
{
    private const int MostAlpha = 6;

    // As large as a picture: copying pixel for pixel is ten times faster than tiling.
    private static readonly SKImage _sheet = Weave(seed: 20260);

    /// <summary>Lays the grain over what is already there and nowhere else.</summary>
    public static void LayOver(SKCanvas canvas)
    {
        using var paint = new SKPaint { BlendMode = SKBlendMode.SrcATop };
        canvas.DrawImage(_sheet, 0, 0, SKSamplingOptions.Default, paint);
    }

    private static SKImage Weave(int seed)
    {
        var random = new Random(seed);
        byte[] pixels = new byte[Studio.PictureWidth * Studio.PictureHeight * 4];
        for (int at = 0; at < pixels.Length; at += 4)
        {
            byte alpha = (byte)random.Next(MostAlpha + 1);
            // Premultiplied: light specks are as bright as they are opaque, dark ones are 0.
            byte grey = random.Next(2) == 0 ? (byte)0 : alpha;
            pixels.AsSpan(at, 3).Fill(grey);
            pixels[at + 3] = alpha;
        }
        return SKImage.FromPixelCopy(
            new SKImageInfo(Studio.PictureWidth, Studio.PictureHeight),
            pixels
        );
    }
}
