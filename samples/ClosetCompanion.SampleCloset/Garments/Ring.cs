using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A ring from above: a polished band with a cut stone, or a plain broad band.</summary>
/// <param name="plain">Whether there is no stone.</param>
internal sealed class Ring(bool plain = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye metal = plain ? look.Main : look.Accent ?? Palette.Silver;
        easel.Canvas.Save();
        easel.Canvas.Scale(1.16f, 1.16f, Studio.Middle, plain ? 354 : 320);
        FloorShadow.Draw(easel, new SKRect(130, 486, 320, 512), 70);
        if (plain)
        {
            // The inside of a broad band shows above its front.
            DrawBand(easel, metal, 346, 46, -0.45f);
        }
        DrawBand(easel, metal, 362, plain ? 30 : 26, 0);
        if (!plain)
        {
            DrawStone(easel, look.Main, metal);
        }
        easel.Canvas.Restore();
    }

    private static void DrawBand(Easel easel, Dye metal, float middle, float width, float tone)
    {
        SKPath band = easel.Shape($"M95,{middle} a130,130 0 1,0 260,0 a130,130 0 1,0 -260,0");
        easel.Line(band, metal.Shade(-0.65f), width);
        var lit = new Dye(metal.Name, metal.Shade(tone));
        using var polish = SKShader.CreateSweepGradient(
            new SKPoint(Studio.Middle, middle),
            [
                lit.Shade(-0.3f),
                lit.Shade(0.35f),
                lit.Shade(-0.2f),
                lit.Shade(0.75f),
                lit.Shade(-0.15f),
                lit.Shade(-0.4f),
                lit.Shade(0.5f),
                lit.Shade(-0.3f),
            ]
        );
        using var paint = new SKPaint
        {
            Shader = polish,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width - 3,
        };
        easel.Canvas.DrawPath(band, paint);
    }

    private static void DrawStone(Easel easel, Dye stone, Dye metal)
    {
        easel.Piece(easel.Shape("M178,222 L272,222 L250,262 L200,262 Z"), metal, roundness: 0.6f);
        SKPath gem = easel.Shape("M154,168 L186,134 L264,134 L296,168 L225,252 Z");
        easel.Fill(
            gem,
            Shades.Round(new SKPoint(225, 180), 70, stone.Shade(0.45f), stone.Shade(-0.3f))
        );
        (string facet, float tone)[] facets =
        [
            ("M154,168 L186,134 L200,168 Z", 0.3f),
            ("M186,134 L225,134 L200,168 Z", 0.6f),
            ("M225,134 L264,134 L250,168 Z", 0.2f),
            ("M225,134 L200,168 L250,168 Z", 0.75f),
            ("M264,134 L296,168 L250,168 Z", -0.1f),
            ("M154,168 L200,168 L225,252 Z", -0.05f),
            ("M200,168 L250,168 L225,252 Z", 0.2f),
            ("M250,168 L296,168 L225,252 Z", -0.3f),
        ];
        foreach ((string facet, float tone) in facets)
        {
            SKPath shape = easel.Shape(facet);
            easel.Fill(shape, stone.Shade(tone));
            easel.Line(shape, stone.Shade(-0.35f).WithAlpha(120), 1);
        }
        easel.Line(gem, stone.Shade(-0.5f), 1.6f);
    }
}
