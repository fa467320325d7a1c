using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A pair of earrings: hoops, or stones that hang from hooks.</summary>
/// <param name="hoops">Whether they are hoops.</param>
internal sealed class Earrings(bool hoops = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye metal = hoops ? look.Main : look.Accent ?? Palette.Gold;
        foreach ((float x, float y) in new[] { (-84f, -10f), (84f, 24f) })
        {
            easel.Canvas.Save();
            easel.Canvas.Translate(225 + x, 300 + y);
            if (hoops)
            {
                DrawHoop(easel, metal);
            }
            else
            {
                DrawDrop(easel, look.Main, metal);
            }
            easel.Canvas.Restore();
        }
    }

    private static void DrawHoop(Easel easel, Dye metal)
    {
        SKPath hoop = easel.Shape("M0,-96 a70,92 0 1,0 0.1,0 Z");
        easel.Line(hoop, metal.Shade(-0.55f), 15);
        using SKShader polish = Shades.Polished(hoop.Bounds, metal);
        using var paint = new SKPaint
        {
            Shader = polish,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 12,
        };
        easel.Canvas.DrawPath(hoop, paint);
        easel.Line(easel.Shape("M0,-96 C-6,-120 8,-132 16,-116"), metal.Shade(-0.1f), 4);
    }

    private static void DrawDrop(Easel easel, Dye stone, Dye metal)
    {
        SKPath hook = easel.Shape("M0,-70 C-4,-110 -10,-140 12,-148 C30,-148 32,-126 28,-108");
        easel.Line(hook, metal.Shade(-0.4f), 5.5f);
        easel.Line(hook, metal.Shade(0.2f), 3);
        DrawGem(easel, new SKPoint(0, -56), 18, stone, metal);
        SKPath frame = easel.Shape(
            "M0,-36 C20,0 48,34 48,68 C48,98 26,116 0,116 C-26,116 -48,98 -48,68 C-48,34 -20,0 0,-36 Z"
        );
        easel.Fill(frame, Shades.Polished(frame.Bounds, metal));
        easel.Line(frame, metal.Shade(-0.55f), 2);
        SKPath gem = easel.Shape(
            "M0,-6 C14,20 34,44 34,68 C34,88 18,102 0,102 C-18,102 -34,88 -34,68 C-34,44 -14,20 0,-6 Z"
        );
        easel.Fill(
            gem,
            Shades.Round(new SKPoint(0, 62), 44, stone.Shade(0.35f), stone.Shade(-0.35f))
        );
        easel.Fold(gem, 3, new(-14, 36, -26, 60, -18, 84, 7, 0.7f));
        for (int i = 0; i < 9; i++)
        {
            (float sin, float cos) = MathF.SinCos((i - 4) * 0.36f);
            DrawGem(easel, new SKPoint(sin * 60, 66 + (cos * 60)), 6.5f, Palette.White, metal);
        }
    }

    private static void DrawGem(Easel easel, SKPoint at, float radius, Dye stone, Dye metal)
    {
        using var setting = new SKPaint { Color = metal.Shade(-0.3f), IsAntialias = true };
        easel.Canvas.DrawCircle(at, radius * 1.28f, setting);
        using SKShader light = Shades.Round(at, radius, stone.Shade(0.5f), stone.Shade(-0.25f));
        using var gem = new SKPaint { Shader = light, IsAntialias = true };
        easel.Canvas.DrawCircle(at, radius, gem);
    }
}
