using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A zip: tape, teeth and a puller at its top.</summary>
internal static class Zip
{
    /// <summary>Draws one from its top to its foot.</summary>
    public static void Draw(Easel easel, float x, float top, float foot, Dye? metal = null)
    {
        Dye teeth = metal ?? Palette.Silver;
        easel.Line(easel.Shape($"M{x},{top} L{x},{foot}"), new SKColor(28, 30, 36), 7);
        using (SKPathEffect dashes = SKPathEffect.CreateDash([2, 2.4f], 0))
        {
            easel.Line(easel.Shape($"M{x},{top} L{x},{foot}"), teeth.Shade(0.1f), 3.4f, dashes);
        }
        SKPath puller = easel.Shape(
            $"M{x - 5},{top + 2} L{x + 5},{top + 2} L{x + 4},{top + 32} C{x + 4},{top + 37} {x - 4},{top + 37} {x - 4},{top + 32} Z"
        );
        easel.Fill(puller, Shades.Polished(puller.Bounds, teeth));
        easel.Line(puller, teeth.Shade(-0.55f), 1.2f);
    }
}
