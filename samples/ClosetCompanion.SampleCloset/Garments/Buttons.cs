using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Round buttons.</summary>
internal static class Buttons
{
    /// <summary>A vertical row of buttons.</summary>
    public static void Row(
        Easel easel,
        float x,
        ReadOnlySpan<float> heights,
        Dye dye,
        float radius = 4.5f
    )
    {
        using var body = new SKPaint { Color = dye.Base, IsAntialias = true };
        using var edge = new SKPaint
        {
            Color = new SKColor(40, 42, 50, 170),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 1.2f,
        };
        foreach (float y in heights)
        {
            easel.Canvas.DrawCircle(x, y, radius, body);
            easel.Canvas.DrawCircle(x, y, radius, edge);
            easel.Canvas.DrawCircle(x, y, radius * 0.3f, edge);
        }
    }
}
