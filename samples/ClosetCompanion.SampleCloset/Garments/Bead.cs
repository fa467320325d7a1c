using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A polished ball.</summary>
internal static class Bead
{
    /// <summary>Draws it with its highlight.</summary>
    public static void Draw(Easel easel, SKPoint at, float radius, Dye dye)
    {
        using SKShader light = Shades.Round(at, radius, dye.Shade(0.4f), dye.Shade(-0.45f));
        using var ball = new SKPaint { Shader = light, IsAntialias = true };
        easel.Canvas.DrawCircle(at, radius, ball);
        using var glint = new SKPaint { Color = SKColors.White.WithAlpha(190), IsAntialias = true };
        easel.Canvas.DrawCircle(
            at.X - (radius * 0.3f),
            at.Y - (radius * 0.4f),
            radius * 0.2f,
            glint
        );
    }
}
