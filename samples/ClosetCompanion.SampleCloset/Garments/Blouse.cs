using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A blouse with wide sleeves and a bow at the neck.</summary>
internal sealed class Blouse : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Torso.Neck(easel, look, 34);
        easel.Twice(() => DrawSleeve(easel, look));
        SKPath front = Torso.Front(easel, look, 40);
        easel.Folds(
            front,
            4,
            new(196, 128, 190, 200, 178, 300, 8, -0.2f),
            new(210, 132, 208, 210, 202, 320, 7, 0.2f),
            new(240, 132, 242, 210, 248, 320, 7, -0.2f),
            new(254, 128, 260, 200, 272, 300, 8, 0.18f)
        );
        easel.Seam("M131,493 C162,508 288,508 319,493", look.Main);
        SKPath band = easel.Shape("M170,76 C180,104 202,117 225,117 C248,117 270,104 280,76");
        Dye tie = look.Accent ?? look.Main;
        easel.Line(band, tie.Shade(tie.IsDark ? 0.16f : -0.3f), 15);
        easel.Line(band, tie.Shade(0.02f), 12.5f);
        Bow.Draw(easel, tie, new SKPoint(225, 124), 1);
    }

    private static void DrawSleeve(Easel easel, Look look)
    {
        SKPath sleeve = easel.Shape(
            "M120,99 C98,112 82,170 72,240 C62,300 46,346 26,386 C54,408 102,414 134,402 C136,340 138,284 140,230 L134,140 Z"
        );
        easel.Piece(sleeve, look.Main, look.Pattern);
        easel.Folds(
            sleeve,
            5,
            new(108, 120, 84, 230, 50, 390, 12, 0.18f),
            new(120, 170, 100, 290, 76, 404, 13, -0.3f),
            new(124, 220, 112, 320, 102, 408, 10, 0.2f),
            new(132, 220, 124, 320, 120, 406, 10, -0.3f)
        );
        easel.Seam("M31,377 C58,399 102,404 134,393", look.Main);
    }
}
