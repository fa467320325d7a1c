using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A light top on thin straps, with a band of lace at the hem.</summary>
internal sealed class Camisole : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        easel.Fill(
            easel.Symmetric("M225,152 C204,152 186,148 164,144 L168,170 L225,196"),
            look.Main.Shade(look.Main.IsPale ? -0.2f : -0.45f)
        );
        easel.Twice(() =>
        {
            SKPath strap = easel.Shape("M184,44 C178,90 170,120 162,152");
            easel.Line(strap, trim.Shade(trim.IsDark ? 0.2f : -0.3f), 6.5f);
            easel.Line(strap, trim.Base, 4.5f);
        });
        SKPath front = easel.Symmetric(
            "M225,184 C206,180 184,160 162,142 C150,164 140,186 130,208 C138,256 146,300 144,344 C138,400 126,450 116,512 C152,528 188,534 225,534"
        );
        easel.Piece(front, look.Main, look.Pattern);
        Torso.Drape(easel, front, fitted: true);
        easel.Folds(
            front,
            5,
            new(160, 176, 186, 210, 214, 214, 9, -0.2f),
            new(290, 176, 264, 210, 236, 214, 9, -0.2f),
            new(196, 210, 186, 330, 168, 510, 13, 0.16f)
        );
        DrawLace(easel, trim);
        easel.Line(
            easel.Shape("M163,146 C184,164 206,184 225,188 C244,184 266,164 287,146"),
            trim.Shade(trim.IsDark ? 0.14f : -0.2f),
            5
        );
    }

    private static void DrawLace(Easel easel, Dye trim)
    {
        for (float x = 126; x < 326; x += 13.2f)
        {
            float bow = 1 - MathF.Pow((x - 225) / 110, 2);
            float y = 516 + (bow * 19);
            SKPath scallop = easel.Shape($"M{x - 7},{y - 8} a7,9 0 0,0 14,0 Z");
            easel.Piece(scallop, trim, roundness: 0.3f);
            easel.Line(
                easel.Shape($"M{x - 2},{y - 3} a2,2 0 1,0 4,0 a2,2 0 1,0 -4,0"),
                trim.Shade(trim.IsDark ? 0.35f : -0.35f),
                1.2f
            );
        }
    }
}
