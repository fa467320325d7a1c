using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A bracelet seen a little from above: round beads, or a polished bangle.</summary>
/// <param name="bangle">Whether it is a bangle.</param>
internal sealed class Bracelet(bool bangle = false) : IGarment
{
    private const float Wide = 162;
    private const float High = 96;

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        FloorShadow.Draw(easel, new SKRect(70, 380, 380, 420), 70);
        if (bangle)
        {
            foreach (float lift in new float[] { 46, 0, -46 })
            {
                DrawBangle(easel, lift == 0 ? look.Accent ?? look.Main : look.Main, 300 + lift);
            }
            return;
        }
        const int Beads = 26;
        for (int bead = 0; bead < Beads; bead++)
        {
            // From the far side to the near one, so that near beads cover far ones.
            float turn = MathF.PI * (((bead / 2) + 0.5f) / (Beads / 2));
            float angle = bead % 2 == 0 ? -MathF.PI / 2 + turn : -MathF.PI / 2 - turn;
            (float sin, float cos) = MathF.SinCos(angle);
            var at = new SKPoint(225 + (cos * Wide), 300 + (sin * High));
            bool metal = bead % 6 < 2;
            float radius = 17 + (sin * 4) - (metal ? 3 : 0);
            Bead.Draw(easel, at, radius, metal ? look.Accent ?? Palette.Gold : look.Main);
        }
    }

    private static void DrawBangle(Easel easel, Dye metal, float middle)
    {
        SKPath far = easel.Shape($"M63,{middle} a162,92 0 0,1 324,0");
        easel.Line(far, metal.Shade(-0.65f), 24);
        easel.Line(far, metal.Shade(-0.35f), 20);
        SKPath near = easel.Shape($"M63,{middle} a162,92 0 0,0 324,0");
        easel.Line(near, metal.Shade(-0.6f), 28);
        using SKShader polish = Shades.Polished(near.Bounds, metal);
        using var paint = new SKPaint
        {
            Shader = polish,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 24,
            StrokeCap = SKStrokeCap.Round,
        };
        easel.Canvas.DrawPath(near, paint);
        for (int mark = 1; mark < 24; mark++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.PI * mark / 24);
            using var engraving = new SKPaint
            {
                Color = metal.Shade(-0.5f).WithAlpha(170),
                IsAntialias = true,
            };
            easel.Canvas.DrawOval(225 - (cos * 162), middle + (sin * 92), 4, 6, engraving);
        }
        easel.Line(
            easel.Shape($"M72,{middle + 22} a154,84 0 0,0 120,66"),
            SKColors.White.WithAlpha(140),
            3
        );
    }
}
