using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>The shadow under things that stand on the studio's floor.</summary>
internal static class FloorShadow
{
    /// <summary>A flat, soft shadow.</summary>
    public static void Draw(Easel easel, SKRect under, byte strength = 90)
    {
        using SKMaskFilter soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 8);
        using var paint = new SKPaint
        {
            Color = new SKColor(40, 42, 52, strength),
            MaskFilter = soft,
        };
        easel.Canvas.DrawOval(under, paint);
    }
}
