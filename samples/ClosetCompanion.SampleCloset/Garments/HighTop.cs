using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A canvas shoe that covers the ankle, with rubber sole and toe.</summary>
internal sealed class HighTop : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye sole = look.Accent ?? Palette.White;
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 14);
        easel.Canvas.RotateDegrees(7, Studio.Middle, 320);
        FloorShadow.Draw(easel, new SKRect(48, 388, 424, 416));
        SKPath lining = easel.Shape("M84,150 C100,134 190,128 222,138 L226,170 L120,186 Z");
        easel.Piece(lining, new Dye("lining", dye.Shade(dye.IsDark ? 0.16f : -0.35f)));
        SKPath upper = easel.Shape(
            "M62,376 C56,330 76,280 78,230 C80,200 78,172 82,150 C120,164 186,158 222,138 C232,138 238,146 238,158 C234,200 250,240 276,266 C300,286 330,296 356,304 C394,314 412,336 414,376 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.6f);
        easel.Folds(
            upper,
            6,
            new(100, 176, 104, 270, 90, 366, 18, 0.2f),
            new(226, 240, 180, 266, 120, 252, 10, -0.28f),
            new(236, 262, 190, 290, 140, 284, 8, -0.2f),
            new(330, 300, 380, 316, 400, 350, 12, 0.2f)
        );
        SKColor thread = dye.Shade(dye.IsDark ? 0.42f : -0.4f);
        easel.Seam("M192,156 C188,220 206,280 252,316 C280,332 310,336 338,338", dye);
        easel.Stitches("M185,158 C181,224 200,288 248,324 C276,340 308,344 336,345", thread);
        easel.Stitches("M88,166 C92,240 84,310 78,372", thread);
        easel.Seam("M120,376 C126,340 104,320 72,318", dye);
        DrawBadge(easel, look);
        SKPath toe = easel.Shape(
            "M350,302 C394,312 412,336 414,376 L346,378 C354,352 356,324 350,302 Z"
        );
        easel.Piece(toe, sole, roundness: 0.6f);
        SKPath band = easel.Shape(
            "M54,362 C48,384 50,402 62,406 C180,412 300,412 398,408 C416,404 424,384 418,364 C300,378 170,378 54,362 Z"
        );
        easel.Piece(band, sole, roundness: 0.5f);
        easel.Line(
            easel.Shape("M53,386 C180,396 300,396 419,388"),
            (
                sole.IsPale
                    ? dye.IsPale
                        ? Palette.Grey
                        : dye
                    : Palette.White
            ).Base,
            2.6f
        );
        DrawLaces(easel, dye.IsPale ? Palette.Silver : Palette.White);
        easel.Canvas.Restore();
    }

    private static void DrawBadge(Easel easel, Look look)
    {
        Dye badge = look.Main.IsPale ? Palette.NavyBlue : Palette.White;
        SKPath ring = easel.Shape("M138,226 m-25,0 a25,25 0 1,0 50,0 a25,25 0 1,0 -50,0");
        easel.Fill(ring, badge.Base);
        easel.Line(ring, look.Main.Shade(-0.4f), 1.6f);
        easel.Fill(
            easel.Shape("M120,236 L132,212 L140,226 L146,218 L157,236 Z"),
            look.Main.IsPale ? SKColors.White : look.Main.Base
        );
    }

    private static void DrawLaces(Easel easel, Dye dye)
    {
        foreach (
            (float x, float y) in new[]
            {
                (196f, 168f),
                (196f, 192f),
                (199f, 216f),
                (206f, 240f),
                (218f, 264f),
                (236f, 286f),
                (258f, 304f),
            }
        )
        {
            SKPath lace = easel.Shape($"M{x},{y} Q{x + 20},{y - 10} {x + 40},{y - 14}");
            easel.Line(lace, dye.Shade(-0.5f), 7.6f);
            easel.Line(lace, dye.Base, 6);
        }
    }
}
