using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>An ankle boot from the side: with elastic at the ankle, or laced with a thick sole.</summary>
/// <param name="laced">Whether it is laced.</param>
internal sealed class AnkleBoot(bool laced = false) : IGarment
{
    private const string Upper =
        "M96,150 C100,220 88,300 66,386 L412,390 C426,356 410,324 368,310 C312,294 262,282 238,246 C226,220 226,184 230,146 C190,158 136,160 96,150 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 18);
        easel.Canvas.RotateDegrees(5, Studio.Middle, 320);
        FloorShadow.Draw(easel, new SKRect(54, 396, 424, 424));
        SKPath lining = easel.Shape("M96,150 C110,132 210,128 230,146 C214,166 120,170 96,150 Z");
        easel.Piece(lining, new Dye("lining", Palette.Tan.Shade(-0.45f)), roundness: 0.9f);
        SKPath upper = easel.Shape(Upper);
        easel.Piece(upper, dye, look.Pattern, 0.7f);
        easel.Folds(
            upper,
            6,
            new(112, 170, 116, 260, 92, 370, 18, 0.26f),
            new(232, 250, 200, 272, 168, 262, 9, -0.34f),
            new(240, 270, 208, 294, 176, 288, 8, -0.28f),
            new(290, 296, 350, 306, 398, 346, 14, 0.42f),
            new(262, 290, 252, 330, 272, 366, 10, -0.3f),
            new(200, 380, 300, 380, 400, 376, 10, -0.3f)
        );
        easel.Seam("M74,346 C104,338 128,352 136,388", dye);
        if (laced)
        {
            DrawLacing(easel, look);
        }
        else
        {
            DrawElastic(easel, dye);
        }
        DrawSole(easel, look);
        easel.Canvas.Restore();
    }

    private static void DrawElastic(Easel easel, Dye dye)
    {
        SKPath panel = easel.Shape(
            "M142,158 L198,156 C196,210 188,262 172,306 C152,266 142,210 142,158 Z"
        );
        var rubber = new Dye("elastic", dye.Shade(dye.IsDark ? 0.14f : -0.5f));
        easel.Piece(panel, rubber, roundness: 0.6f);
        Ribbing.Draw(easel, panel, rubber, 5, 150);
        SKPath tab = easel.Shape("M94,156 C86,128 96,118 104,124 C110,132 108,146 110,160 Z");
        easel.Piece(tab, dye, roundness: 0.5f);
    }

    private static void DrawLacing(Easel easel, Look look)
    {
        Dye dye = look.Main;
        SKPath collar = easel.Shape(
            "M92,148 C130,160 192,158 232,144 L230,180 C190,192 136,194 96,184 Z"
        );
        easel.Piece(collar, new Dye("collar", dye.Shade(-0.25f)), roundness: 0.7f);
        easel.Seam("M196,192 C196,240 204,284 240,320 C262,338 270,360 270,388", dye);
        easel.Stitches(
            "M190,192 C190,242 198,290 234,326 C254,342 262,362 262,388",
            dye.Shade(dye.IsDark ? 0.4f : -0.35f)
        );
        easel.Stitches("M340,304 C326,330 328,362 336,388", dye.Shade(dye.IsDark ? 0.4f : -0.35f));
        Dye lace = look.Accent ?? Palette.Tan;
        foreach (
            (float x, float y, float tilt) in new[]
            {
                (202f, 196f, -4f),
                (203f, 218f, -6f),
                (206f, 240f, -10f),
                (214f, 262f, -16f),
                (228f, 280f, -18f),
                (246f, 296f, -20f),
            }
        )
        {
            SKPath row = easel.Shape($"M{x},{y} L{x + 30},{y + tilt}");
            easel.Line(row, lace.Shade(-0.6f), 7);
            easel.Line(row, lace.Base, 4.6f);
        }
    }

    private void DrawSole(Easel easel, Look look)
    {
        Dye sole = laced ? look.Accent ?? Palette.Charcoal : Palette.Charcoal;
        if (!laced)
        {
            easel.Fill(
                easel.Shape(
                    "M62,382 C58,392 60,398 68,400 L200,400 C280,402 350,404 404,400 C418,396 422,388 416,382 C300,392 160,392 62,382 Z"
                ),
                new SKColor(42, 34, 32)
            );
            easel.Fill(easel.Shape("M64,396 L68,424 L150,424 L158,399 Z"), new SKColor(34, 28, 27));
            return;
        }
        SKPath lug = easel.Shape(
            "M58,376 C50,392 52,404 60,408 L62,424 L96,424 L98,414 L118,414 L120,424 L152,424 L154,414 L190,412 L226,412 L228,422 L258,422 L260,412 L284,412 L286,422 L316,422 L318,412 L342,412 L344,420 L372,420 L374,411 L404,408 C420,402 424,388 416,378 C300,390 160,388 58,376 Z"
        );
        easel.Piece(lug, new Dye("sole", sole.Shade(-0.3f)), roundness: 0.5f);
        easel.Stitches("M60,386 C160,397 300,399 416,387", Palette.Cream.Shade(-0.1f));
    }
}
