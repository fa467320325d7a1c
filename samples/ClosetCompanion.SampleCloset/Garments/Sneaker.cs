using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A casual lace-up shoe with a flat rubber sole, from the side.</summary>
internal sealed class Sneaker : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye sole = look.Accent ?? Palette.White;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(10, 225, 320);
        easel.Canvas.Scale(1.07f, 0.82f, 225, 330);
        FloorShadow.Draw(easel, new SKRect(50, 386, 420, 416));
        DrawCollar(easel, look.Main);
        SKPath upper = easel.Shape(
            "M62,376 C56,330 58,286 70,238 C78,226 92,226 102,234 C118,254 150,264 178,246 C190,234 198,218 212,208 C222,202 232,206 240,218 C266,258 306,288 350,300 C388,310 410,332 412,376 Z"
        );
        easel.Piece(upper, look.Main, look.Pattern, 0.6f);
        easel.Folds(
            upper,
            6,
            new(90, 250, 100, 310, 90, 370, 18, 0.18f),
            new(240, 250, 230, 300, 250, 350, 10, -0.22f),
            new(270, 280, 262, 320, 280, 356, 9, -0.18f),
            new(320, 300, 370, 312, 396, 346, 14, 0.26f)
        );
        DrawSeams(easel, look.Main);
        DrawToeCap(easel, look, sole);
        DrawSole(easel, sole);
        Laces.Draw(easel, look.Main.IsPale ? Palette.Silver : Palette.White);
        easel.Canvas.Restore();
    }

    private static void DrawCollar(Easel easel, Dye dye)
    {
        SKPath far = easel.Shape(
            "M70,240 C78,214 104,206 130,212 C160,216 186,202 206,188 C220,180 236,190 240,220 L180,262 L100,262 Z"
        );
        easel.Piece(far, new Dye("lining", dye.Shade(dye.IsDark ? 0.12f : -0.3f)), roundness: 0.6f);
    }

    private static void DrawSeams(Easel easel, Dye dye)
    {
        SKColor thread = dye.Shade(dye.IsDark ? 0.42f : -0.4f);
        easel.Seam("M178,248 C184,290 186,330 180,374", dye);
        easel.Seam("M200,238 C236,286 282,318 338,330", dye);
        easel.Stitches("M196,246 C232,292 278,324 334,337", thread);
        easel.Stitches("M186,250 C192,290 193,330 188,372", thread);
        easel.Seam("M66,330 C92,322 116,330 122,374", dye);
        easel.Stitches("M70,252 C80,240 92,240 102,248 C120,268 152,276 178,260", thread);
    }

    private static void DrawToeCap(Easel easel, Look look, Dye sole)
    {
        Dye cap = look.Accent is null && look.Main.IsPale ? look.Main : sole;
        SKPath toe = easel.Shape(
            "M346,298 C388,308 410,332 412,376 L346,378 C352,352 354,322 346,298 Z"
        );
        easel.Piece(toe, cap, roundness: 0.6f);
        easel.Fold(toe, 4, new(362, 310, 388, 320, 400, 350, 8, 0.4f));
    }

    private static void DrawSole(Easel easel, Dye sole)
    {
        SKPath band = easel.Shape(
            "M56,364 C50,384 52,402 64,406 C180,410 300,410 398,406 C416,402 422,384 416,364 C300,378 170,378 56,364 Z"
        );
        easel.Piece(band, sole, roundness: 0.5f);
        Dye stripe = sole.IsPale ? Palette.Grey : Palette.White;
        easel.Line(easel.Shape("M55,388 C180,396 300,396 417,388"), stripe.Base, 2.2f);
    }
}
