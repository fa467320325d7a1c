using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Prints that need no letters, in one ink each.</summary>
internal static class ChestPrints
{
    /// <summary>Prints one of them round a height on a front.</summary>
    public static void Draw(Easel easel, SKPath front, ChestPrint print, Dye ink, float middle)
    {
        SKColor colour = ink.Base.WithAlpha(235);
        easel.Canvas.Save();
        easel.Canvas.Translate(0, middle - 250);
        switch (print)
        {
            case ChestPrint.Hills:
                DrawHills(easel, colour);
                break;
            case ChestPrint.Star:
                DrawStar(easel, colour);
                break;
            case ChestPrint.Waves:
                DrawWaves(easel, colour);
                break;
            case ChestPrint.Leaf:
                DrawLeaf(easel, colour);
                break;
            default:
                break;
        }
        easel.Canvas.Restore();
        if (print == ChestPrint.Bands)
        {
            DrawBands(easel, front, colour, middle);
        }
        easel.Fold(front, 7, new(186, 190, 216, 260, 200, 350, 14, -0.16f));
    }

    private static void DrawHills(Easel easel, SKColor ink)
    {
        easel.Fill(easel.Shape("M216,214 a30,30 0 1,0 60,0 a30,30 0 1,0 -60,0 Z"), ink);
        easel.Fill(
            easel.Shape("M148,300 L196,226 L222,262 L244,236 L302,300 C250,310 200,310 148,300 Z"),
            ink
        );
        easel.Line(easel.Shape("M156,316 C200,326 250,326 294,316"), ink, 6);
        easel.Line(easel.Shape("M172,331 C206,339 244,339 278,331"), ink, 5);
    }

    private static void DrawStar(Easel easel, SKColor ink)
    {
        using var builder = new SKPathBuilder();
        for (int point = 0; point < 10; point++)
        {
            (float sin, float cos) = MathF.SinCos(point * MathF.PI / 5);
            float reach = point % 2 == 0 ? 74 : 32;
            var at = new SKPoint(225 + (sin * reach), 262 - (cos * reach));
            if (point == 0)
            {
                builder.MoveTo(at);
            }
            else
            {
                builder.LineTo(at);
            }
        }
        builder.Close();
        using SKPath star = builder.Detach();
        easel.Fill(star, ink);
        easel.Line(easel.Shape("M137,262 a88,88 0 1,0 176,0 a88,88 0 1,0 -176,0"), ink, 5);
    }

    private static void DrawWaves(Easel easel, SKColor ink)
    {
        easel.Line(easel.Shape("M160,250 a65,65 0 0,1 130,0"), ink, 6);
        easel.Fill(easel.Shape("M180,250 a45,45 0 0,1 90,0 Z"), ink);
        for (int wave = 0; wave < 4; wave++)
        {
            float y = 268 + (wave * 17);
            float x = 142 + (wave * 7);
            float step = (225 - x) / 3;
            easel.Line(
                easel.Shape(
                    $"M{x},{y} q{step / 2},-14 {step},0 q{step / 2},14 {step},0 q{step / 2},-14 {step},0 q{step / 2},14 {step},0 q{step / 2},-14 {step},0 q{step / 2},14 {step},0"
                ),
                ink,
                5.5f
            );
        }
    }

    private static void DrawLeaf(Easel easel, SKColor ink)
    {
        easel.Line(easel.Shape("M225,336 C224,290 226,240 225,180"), ink, 5);
        for (int pair = 0; pair < 5; pair++)
        {
            float y = 320 - (pair * 28);
            float size = 58 - (pair * 6);
            easel.Twice(() =>
                easel.Fill(
                    easel.Shape(
                        $"M225,{y} C{225 - (size * 0.3f)},{y - (size * 0.7f)} {225 - size},{y - (size * 0.8f)} {225 - (size * 1.4f)},{y - (size * 0.7f)} C{225 - (size * 1.1f)},{y - (size * 0.1f)} {225 - (size * 0.5f)},{y + 2} 225,{y} Z"
                    ),
                    ink
                )
            );
        }
    }

    private static void DrawBands(Easel easel, SKPath front, SKColor ink, float middle) =>
        easel.Within(
            front,
            () =>
            {
                using var paint = new SKPaint { Color = ink };
                easel.Canvas.DrawRect(0, middle - 44, Studio.Width, 40, paint);
                easel.Canvas.DrawRect(0, middle + 6, Studio.Width, 18, paint);
                easel.Canvas.DrawRect(0, middle + 34, Studio.Width, 8, paint);
            }
        );
}
