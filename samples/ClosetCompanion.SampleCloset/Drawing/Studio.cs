using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>The studio: lays a garment before a white background, gives it a light shadow and takes its picture.</summary>
internal static class Studio
{
    /// <summary>Width of the sheet that garments are drawn on, in units of their drawings.</summary>
    public const int Width = 450;

    /// <summary>Height of the sheet that garments are drawn on, in units of their drawings.</summary>
    public const int Height = 600;

    /// <summary>The middle of the sheet, from its left edge.</summary>
    public const float Middle = Width / 2f;

    /// <summary>Width of every picture, in pixels.</summary>
    public const int PictureWidth = 480;

    /// <summary>Height of every picture, in pixels.</summary>
    public const int PictureHeight = 640;

    private const int JpegQuality = 85;
    private const float PixelsPerUnit = (float)PictureWidth / Width;

    // The shadow is soft, so a coarse drawing of it looks the same and costs a sixteenth.
    private const int ShadowScale = 4;

    private static readonly SKColor _shadowColour = new(40, 44, 56, 84);
    private static readonly SKSamplingOptions _smooth = new(SKFilterMode.Linear);

    /// <summary>Draws a garment and returns its picture as JPEG. The same garment and look give the same bytes.</summary>
    public static byte[] Photograph(IGarment garment, Look look)
    {
        using SKImage cutout = Draw(garment, look);
        using SKSurface surface = NewSurface(PictureWidth, PictureHeight);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        using SKImage shadow = ShadowOf(cutout);
        canvas.DrawImage(shadow, SKRect.Create(0, 5, PictureWidth, PictureHeight), _smooth);
        canvas.DrawImage(cutout, 0, 0, SKSamplingOptions.Default);

        using SKImage picture = surface.Snapshot();
        using SKData encoded = picture.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }

    private static SKImage Draw(IGarment garment, Look look)
    {
        using SKSurface surface = NewSurface(PictureWidth, PictureHeight);
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Save();
        surface.Canvas.Scale(PixelsPerUnit);
        using (var easel = new Easel(surface.Canvas))
        {
            garment.Draw(easel, look);
        }
        surface.Canvas.Restore();
        Grain.LayOver(surface.Canvas);
        return surface.Snapshot();
    }

    private static SKImage ShadowOf(SKImage cutout)
    {
        using SKSurface surface = NewSurface(
            PictureWidth / ShadowScale,
            PictureHeight / ShadowScale
        );
        surface.Canvas.Clear(SKColors.Transparent);
        using SKImageFilter blur = SKImageFilter.CreateBlur(1.5f, 1.5f);
        using SKColorFilter dark = SKColorFilter.CreateBlendMode(_shadowColour, SKBlendMode.SrcIn);
        using var paint = new SKPaint { ImageFilter = blur, ColorFilter = dark };
        surface.Canvas.DrawImage(
            cutout,
            SKRect.Create(0, 0, PictureWidth / ShadowScale, PictureHeight / ShadowScale),
            _smooth,
            paint
        );
        return surface.Snapshot();
    }

    private static SKSurface NewSurface(int width, int height) =>
        SKSurface.Create(new SKImageInfo(width, height));
}
