using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A pair of gloves: of leather with stitched backs, or knitted.</summary>
/// <param name="knitted">Whether they are knitted.</param>
internal sealed class Gloves(bool knitted = false) : IGarment
{
    private const string Hand =
        "M70,520 C66,450 72,400 60,340 C54,300 48,262 54,236 C60,222 76,224 80,238 C84,264 88,284 94,304 C90,260 86,190 88,142 C90,124 112,124 114,142 C118,190 120,240 124,286 C124,230 124,160 128,112 C130,94 152,94 154,112 C158,166 158,232 158,290 C162,240 166,180 172,138 C176,120 196,122 196,140 C196,196 194,260 190,316 C192,336 196,344 202,330 C210,312 216,296 226,282 C236,268 254,276 250,292 C240,330 226,372 208,404 C198,430 196,470 196,520 C160,532 104,532 70,520 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        easel.Canvas.Save();
        easel.Canvas.Scale(0.9f, 0.9f, Studio.Middle, 310);
        easel.Canvas.Save();
        easel.Canvas.Translate(196, -26);
        easel.Canvas.RotateDegrees(7, 130, 320);
        DrawOne(easel, look);
        easel.Canvas.Restore();
        easel.Canvas.Save();
        easel.Canvas.Translate(-26, 18);
        easel.Canvas.RotateDegrees(-7, 130, 320);
        DrawOne(easel, look);
        easel.Canvas.Restore();
        easel.Canvas.Restore();
    }

    private void DrawOne(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? dye;
        SKPath hand = easel.Shape(Hand);
        easel.Piece(hand, dye, look.Pattern, 0.9f);
        easel.Folds(
            hand,
            6,
            new(101, 150, 100, 220, 106, 290, 9, 0.24f),
            new(141, 120, 141, 210, 142, 290, 9, 0.26f),
            new(183, 146, 180, 220, 174, 300, 8, 0.22f),
            new(234, 290, 220, 330, 204, 370, 9, 0.2f),
            new(110, 330, 100, 420, 110, 500, 18, 0.16f),
            new(196, 340, 176, 380, 160, 400, 9, -0.28f)
        );
        if (knitted)
        {
            Ribbing.Draw(easel, hand, dye, 6, 80);
        }
        else
        {
            easel.Stitches(
                "M110,316 C108,350 108,380 112,410 M140,312 C140,350 140,384 140,416 M170,316 C170,350 168,380 166,408",
                dye.Shade(dye.IsDark ? 0.36f : -0.4f)
            );
        }
        SKPath cuff = easel.Shape(
            "M69,468 C110,480 160,480 197,466 L197,520 C160,534 104,534 69,521 Z"
        );
        easel.Piece(cuff, trim, roundness: 0.6f);
        if (knitted)
        {
            Ribbing.Draw(easel, cuff, trim, 7, 180);
        }
    }
}
