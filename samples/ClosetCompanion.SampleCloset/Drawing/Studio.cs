using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>The studio: lays a garment before a white background, gives it a light shadow and takes its picture.</summary>
internal static class Studio
{
    /// <summary>Width of every picture, in pixels.</summary>
    public const int Width = 450;

    /// <summary>Height of every picture, in pixels.</summary>
    public const int Height = 600;

    private const int JpegQuality = 88;

    /// <summary>Draws a garment and returns its picture as JPEG. The same garment and look give the same bytes.</summary>
    public static byte[] Photograph(IGarment garment, Look look)
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        using SKImageFilter shadow = SKImageFilter.CreateDropShadow(
            0,
            5,
            6,
            6,
            new SKColor(40, 44, 56, 80)
        );
        using var whole = new SKPaint { ImageFilter = shadow };
        canvas.SaveLayer(whole);
        using (var easel = new Easel(canvas))
        {
            garment.Draw(easel, look);
        }
        using SKPaint grain = Grain.Paint();
        canvas.DrawPaint(grain);
        canvas.Restore();

        using SKImage picture = surface.Snapshot();
        using SKData encoded = picture.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }
}
