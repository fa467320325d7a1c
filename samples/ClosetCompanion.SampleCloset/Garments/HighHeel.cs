using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A woman's shoe with a high, thin heel, from the side.</summary>
/// <param name="strap">Whether a strap goes round the ankle.</param>
internal sealed class HighHeel(bool strap = false) : IGarment
{
    private const string BackOfStrap = "M72,212 C96,186 176,182 194,206";
    private const string FrontOfStrap =
        "M64,206 C96,240 170,240 198,204 L200,220 C176,256 96,256 62,222 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 12);
        easel.Canvas.RotateDegrees(4, 225, 320);
        FloorShadow.Draw(easel, new SKRect(230, 406, 420, 428));
        FloorShadow.Draw(easel, new SKRect(74, 410, 124, 424));
        if (strap)
        {
            easel.Line(easel.Shape(BackOfStrap), dye.Shade(-0.35f), 13);
        }
        SKPath lining = easel.Shape(
            "M66,196 C84,178 106,192 122,216 C166,272 236,312 318,326 L306,356 L160,350 L84,290 Z"
        );
        easel.Piece(lining, Palette.Beige, roundness: 0.9f);
        SKPath heel = easel.Shape(
            "M64,296 C72,340 84,380 86,426 L100,426 C102,384 112,344 150,318 Z"
        );
        easel.Piece(heel, dye, roundness: 0.9f);
        DrawSole(easel);
        SKPath upper = easel.Shape(
            "M66,196 C54,230 52,270 66,304 C130,312 196,350 246,396 C300,422 384,424 414,410 C424,402 416,388 396,376 C364,358 340,346 318,330 C306,324 296,330 288,340 C252,354 194,338 150,302 C118,272 96,240 82,204 C78,194 72,190 66,196 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.6f);
        easel.Folds(
            upper,
            5,
            new(66, 216, 74, 270, 120, 306, 10, 0.34f),
            new(306, 334, 340, 360, 400, 390, 10, 0.5f),
            new(200, 346, 250, 366, 290, 392, 10, -0.34f)
        );
        if (strap)
        {
            easel.Piece(easel.Shape(FrontOfStrap), dye, roundness: 0.6f);
            easel.Line(easel.Shape("M120,222 L138,224 L138,246 L120,245 Z"), Palette.Gold.Base, 4);
        }
        easel.Canvas.Restore();
    }

    private static void DrawSole(Easel easel) =>
        easel.Fill(
            easel.Shape(
                "M64,300 C130,308 200,352 246,396 C300,424 380,424 412,410 C414,416 404,424 380,426 L286,424 C240,420 200,372 150,336 C120,318 90,312 68,312 Z"
            ),
            new SKColor(60, 46, 42)
        );
}
