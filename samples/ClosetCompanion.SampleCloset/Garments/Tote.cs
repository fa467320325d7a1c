using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A tote bag: a tall open bag with two long handles, plain or with a print.</summary>
/// <param name="print">Whether there is a print on its front, in the look's accent.</param>
internal sealed class Tote(bool print = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye handles = print ? dye : look.Accent ?? dye;
        FloorShadow.Draw(easel, new SKRect(70, 556, 380, 580));
        SKPath far = easel.Shape("M166,236 C166,100 188,44 225,44 C262,44 284,100 284,236");
        easel.Line(far, handles.Shade(-0.5f), 15);
        SKPath inside = easel.Symmetric("M225,214 C180,214 120,214 82,222 L86,236 L225,240");
        easel.Fill(inside, dye.Shade(dye.IsPale ? -0.3f : -0.6f));
        SKPath body = easel.Symmetric(
            "M225,234 C170,234 116,230 80,224 C76,330 76,450 82,562 C130,572 178,574 225,574"
        );
        easel.Piece(body, dye, look.Pattern, 0.6f);
        easel.Folds(
            body,
            8,
            new(110, 240, 98, 400, 108, 566, 22, 0.18f),
            new(160, 260, 176, 400, 156, 560, 18, -0.18f),
            new(300, 260, 284, 400, 298, 560, 18, -0.2f),
            new(340, 250, 352, 400, 342, 566, 18, 0.12f),
            new(230, 300, 224, 430, 236, 566, 14, 0.1f)
        );
        easel.Stitches("M84,246 C130,252 320,252 366,246", dye.Shade(dye.IsDark ? 0.35f : -0.35f));
        if (print)
        {
            DrawPrint(easel, look.Accent ?? Palette.Black);
        }
        SKPath near = easel.Shape(
            "M152,310 L152,236 C152,92 182,34 225,34 C268,34 298,92 298,236 L298,310"
        );
        easel.Line(near, handles.Shade(handles.IsPale ? -0.34f : -0.55f), 18);
        easel.Line(near, handles.Shade(0.02f), 15);
        easel.Twice(() =>
            easel.Stitches(
                "M146,250 L146,306 L158,306 L158,250 M146,306 L158,282 M158,306 L146,282",
                handles.Shade(handles.IsDark ? 0.4f : -0.45f)
            )
        );
    }

    /// <summary>A branch with leaves.</summary>
    private static void DrawPrint(Easel easel, Dye ink)
    {
        easel.Line(easel.Shape("M226,530 C222,470 228,420 224,356"), ink.Base, 4);
        for (int pair = 0; pair < 4; pair++)
        {
            float y = 500 - (pair * 38);
            float size = 44 - (pair * 5);
            easel.Twice(() =>
                easel.Fill(
                    easel.Shape(
                        $"M225,{y} C{225 - (size * 0.4f)},{y - size} {225 - size},{y - size} {225 - (size * 1.3f)},{y - (size * 0.9f)} C{225 - (size * 1.2f)},{y - (size * 0.2f)} {225 - (size * 0.6f)},{y + 4} 225,{y} Z"
                    ),
                    ink.Base
                )
            );
        }
        easel.Fill(
            easel.Shape("M224,362 C208,346 210,326 225,312 C240,326 242,346 224,362 Z"),
            ink.Base
        );
    }
}
