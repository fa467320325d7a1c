using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A leather belt, rolled into a ring, its buckle to the front.</summary>
internal sealed class Belt : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye metal = look.Accent ?? Palette.Silver;
        FloorShadow.Draw(easel, new SKRect(50, 364, 400, 404));
        SKPath inside = easel.Symmetric(
            "M225,226 C110,226 44,248 38,276 L42,322 C80,300 150,284 225,284"
        );
        Dye lining = new("lining", dye.Shade(dye.IsDark ? 0.16f : 0.22f));
        easel.Piece(inside, lining, roundness: 0.7f);
        DrawHoles(easel, lining);
        SKPath front = easel.Symmetric(
            "M225,312 C130,312 56,300 38,274 C36,296 38,318 46,338 C80,370 150,384 225,384"
        );
        easel.Piece(front, dye, look.Pattern, 0.8f);
        easel.Folds(
            front,
            6,
            new(60, 310, 140, 338, 225, 340, 12, 0.3f),
            new(225, 340, 310, 338, 390, 310, 12, 0.2f),
            new(40, 290, 46, 320, 50, 340, 12, -0.4f),
            new(410, 290, 404, 320, 400, 340, 12, -0.4f)
        );
        SKColor thread = dye.Shade(dye.IsDark ? 0.32f : -0.34f);
        easel.Stitches("M42,288 C66,308 134,321 225,321 C316,321 384,308 408,288", thread);
        easel.Stitches("M50,332 C84,360 152,375 225,375 C298,375 366,360 400,332", thread);
        DrawLoop(easel, dye);
        DrawBuckle(easel, metal);
    }

    private static void DrawHoles(Easel easel, Dye lining)
    {
        using var hole = new SKPaint { Color = lining.Shade(-0.75f), IsAntialias = true };
        for (int i = 0; i < 5; i++)
        {
            easel.Canvas.DrawOval(180 + (i * 34), 256, 4, 4.5f, hole);
        }
    }

    private static void DrawLoop(Easel easel, Dye dye)
    {
        SKPath loop = easel.Shape("M288,304 L310,302 L314,384 L292,387 Z");
        easel.Piece(loop, dye, roundness: 0.5f);
        easel.Line(easel.Shape("M352,297 C366,318 366,340 356,364"), dye.Shade(-0.5f), 2.5f);
    }

    private static void DrawBuckle(Easel easel, Dye metal)
    {
        SKPath frame = easel.Shape(
            "M152,294 C178,288 232,288 256,294 C264,298 264,396 256,402 C230,408 178,408 152,402 C144,396 144,298 152,294 Z"
        );
        easel.Line(frame, metal.Shade(-0.6f), 17);
        using SKShader polish = Shades.Polished(frame.Bounds, metal);
        using var paint = new SKPaint
        {
            Shader = polish,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 13.5f,
            StrokeJoin = SKStrokeJoin.Round,
        };
        easel.Canvas.DrawPath(frame, paint);
        SKPath prong = easel.Shape("M256,348 L160,347");
        easel.Line(prong, metal.Shade(-0.55f), 11);
        easel.Line(prong, metal.Shade(0.3f), 7);
    }
}
