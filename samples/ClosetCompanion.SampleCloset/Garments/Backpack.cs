using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A backpack from the front: two zipped compartments, side pockets and a loop on top.</summary>
internal sealed class Backpack : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? Palette.Charcoal;
        FloorShadow.Draw(easel, new SKRect(80, 548, 370, 574));
        DrawStraps(easel, trim);
        SKPath body = easel.Symmetric(
            "M225,52 C150,52 106,82 96,150 C84,250 78,400 84,520 C86,550 100,562 130,565 L225,568"
        );
        easel.Piece(body, dye, look.Pattern, 0.9f);
        easel.Folds(
            body,
            8,
            new(120, 110, 108, 260, 112, 420, 20, 0.2f),
            new(340, 120, 350, 260, 344, 420, 20, -0.22f),
            new(160, 90, 225, 72, 290, 90, 16, 0.2f)
        );
        easel.Twice(() =>
            easel.Piece(
                easel.Shape(
                    "M86,400 C72,408 66,420 66,440 L72,524 C76,546 92,556 112,556 L106,410 Z"
                ),
                trim,
                roundness: 0.7f
            )
        );
        DrawZip(easel, "M112,330 C106,200 116,112 225,106 C334,112 344,200 338,330", trim);
        DrawPocket(easel, look, trim);
    }

    private static void DrawStraps(Easel easel, Dye trim)
    {
        SKPath loop = easel.Shape("M190,66 C186,20 264,20 260,66");
        easel.Line(loop, trim.Shade(-0.4f), 15);
        easel.Line(loop, trim.Shade(0.08f), 11);
        easel.Twice(() =>
        {
            SKPath strap = easel.Shape("M104,120 C64,180 52,300 70,420 L92,420 L108,200 Z");
            easel.Piece(strap, trim, roundness: 0.7f);
        });
    }

    private static void DrawPocket(Easel easel, Look look, Dye trim)
    {
        Dye dye = look.Main;
        SKPath upper = easel.Symmetric(
            "M225,216 L146,220 C136,224 134,234 134,246 L136,306 C160,314 190,316 225,316"
        );
        easel.Piece(upper, dye, look.Pattern, 0.5f);
        DrawZip(easel, "M144,236 C180,230 270,230 306,236", trim);
        SKPath pocket = easel.Symmetric(
            "M225,334 C176,334 136,336 122,350 C112,364 110,440 114,520 C118,536 134,542 160,544 L225,546"
        );
        easel.Piece(pocket, look.Accent ?? dye, look.Accent is null ? look.Pattern : null, 0.7f);
        easel.Folds(
            pocket,
            8,
            new(136, 380, 126, 450, 136, 530, 16, 0.2f),
            new(190, 400, 200, 460, 186, 536, 14, -0.18f),
            new(300, 390, 290, 460, 302, 536, 14, -0.2f)
        );
        DrawZip(easel, "M118,396 C124,362 140,352 225,350 C310,352 326,362 332,396", trim);
        easel.Line(easel.Shape("M330,392 L334,424"), Palette.Silver.Base, 5);
    }

    private static void DrawZip(Easel easel, string line, Dye trim)
    {
        SKPath path = easel.Shape(line);
        easel.Line(path, trim.Shade(-0.45f), 9);
        easel.Line(path, Palette.Silver.Shade(-0.1f), 2.6f);
    }
}
