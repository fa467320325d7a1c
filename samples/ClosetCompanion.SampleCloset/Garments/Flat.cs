using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A ballerina from the side: low, with a thin sole and a bow.</summary>
internal sealed class Flat : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? dye;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(8, Studio.Middle, 320);
        FloorShadow.Draw(easel, new SKRect(44, 372, 424, 398));
        SKPath lining = easel.Shape(
            "M58,268 C70,250 96,252 124,268 C180,296 250,290 316,300 C326,306 326,318 316,328 C230,346 110,330 58,268 Z"
        );
        easel.Piece(lining, Palette.Beige, roundness: 0.8f);
        SKPath upper = easel.Shape(
            "M46,372 C40,336 44,296 56,268 C62,262 70,264 76,274 C104,318 172,340 248,332 C282,328 300,316 322,304 C372,310 418,334 428,368 L424,380 L48,380 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.7f);
        easel.Folds(
            upper,
            5,
            new(60, 290, 74, 330, 66, 370, 12, 0.26f),
            new(330, 312, 380, 322, 414, 356, 12, 0.5f),
            new(130, 340, 200, 362, 280, 350, 10, -0.22f)
        );
        easel.Line(
            easel.Shape(
                "M57,270 C64,264 70,268 76,277 C104,320 172,343 248,335 C284,330 304,318 323,307"
            ),
            trim.Shade(trim.IsDark ? 0.22f : -0.28f),
            4
        );
        easel.Fill(
            easel.Shape(
                "M42,372 C40,382 44,388 54,390 L400,392 C420,390 432,380 430,368 C330,384 160,386 42,372 Z"
            ),
            new SKColor(58, 46, 42)
        );
        easel.Fill(easel.Shape("M44,384 L48,398 L112,398 L116,388 Z"), new SKColor(44, 36, 34));
        Bow.Draw(easel, trim, new SKPoint(322, 312), 0.62f, ends: false);
        easel.Canvas.Restore();
    }
}
