using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Ribs: the fine upright lines of knitted cuffs, hems and collars.</summary>
internal static class Ribbing
{
    /// <summary>Draws ribs over a piece that is already there.</summary>
    /// <param name="easel">What to draw with.</param>
    /// <param name="piece">Where ribs are seen.</param>
    /// <param name="dye">The piece's colour.</param>
    /// <param name="step">From one rib to the next, in pixels.</param>
    /// <param name="alpha">How plain they are, 0 to 255.</param>
    public static void Draw(Easel easel, SKPath piece, Dye dye, float step = 6, byte alpha = 120)
    {
        using var rib = new SKPaint
        {
            Color = dye.Shade(dye.IsDark ? 0.18f : -0.28f).WithAlpha(alpha),
            StrokeWidth = step * 0.24f,
        };
        SKRect bounds = piece.Bounds;
        easel.Within(
            piece,
            () =>
            {
                for (float x = bounds.Left + (step / 2); x < bounds.Right; x += step)
                {
                    easel.Canvas.DrawLine(x, bounds.Top, x, bounds.Bottom, rib);
                }
            }
        );
    }
}
