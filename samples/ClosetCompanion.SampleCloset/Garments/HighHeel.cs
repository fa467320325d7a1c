using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A woman's shoe with a high, thin heel, from the side.</summary>
/// <param name="strap">Whether a strap goes round the ankle.</param>
internal sealed class HighHeel(bool strap = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 12);
        easel.Canvas.RotateDegrees(4, 225, 320);
        FloorShadow.Draw(easel, new SKRect(230, 406, 420, 428));
        FloorShadow.Draw(easel, new SKRect(74, 410, 124, 424));
        SKPath lining = easel.Shape(
            "M66,196 C84,176 108,190 124,214 C164,272 224,316 290,302 L300,330 L160,350 L84,290 Z"
        );
        easel.Piece(lining, Palette.Beige, roundness: 0.9f);
        SKPath heel = easel.Shape(
            "M66,296 C70,340 84,380 88,424 L104,424 C108,384 124,344 156,318 Z"
        );
        easel.Fill(heel, Shades.Polished(heel.Bounds, dye));
        easel.Line(heel, dye.Shade(-0.5f), 1.2f);
        DrawSole(easel);
        SKPath upper = easel.Shape(
            "M66,196 C54,230 52,270 66,304 C130,312 196,350 246,396 C300,420 380,420 410,410 C420,402 414,388 394,376 C352,352 318,330 296,300 C286,292 274,298 266,308 C236,336 196,330 170,316 C130,294 96,250 82,204 C78,194 72,190 66,196 Z"
        );
        easel.Piece(upper, dye, look.Pattern, 0.6f);
        easel.Folds(
            upper,
            5,
            new(66, 216, 74, 270, 120, 306, 10, 0.34f),
            new(284, 308, 330, 352, 392, 388, 14, 0.5f),
            new(200, 346, 250, 366, 290, 392, 10, -0.34f)
        );
        if (strap)
        {
            DrawStrap(easel, dye);
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

    private static void DrawStrap(Easel easel, Dye dye)
    {
        SKPath band = easel.Shape(
            "M70,214 C110,190 168,186 204,196 C216,204 208,216 192,220 C150,228 106,230 74,232 Z"
        );
        easel.Piece(band, dye, roundness: 0.5f);
        SKPath buckle = easel.Shape("M166,190 L188,190 L186,222 L164,222 Z");
        easel.Line(buckle, Palette.Gold.Base, 4);
    }
}
