using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A short zipped jacket with ribbed collar, cuffs and hem.</summary>
internal sealed class BomberJacket : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        Torso.Neck(easel, look, 34);
        Torso.LongSleeves(easel, look, trim);
        SKPath front = Torso.Front(easel, look, 40);
        easel.Folds(
            front,
            7,
            new(212, 130, 204, 300, 210, 500, 12, -0.24f),
            new(240, 130, 248, 300, 242, 500, 12, 0.2f)
        );
        SKPath hem = Torso.Hem(easel, look, trim);
        Ribbing.Draw(easel, hem, trim);
        easel.Twice(() =>
        {
            SKPath pocket = easel.Shape("M178,330 L190,334 L168,420 L155,416 Z");
            easel.Piece(pocket, look.Main, roundness: 0.5f);
            easel.Stitches(
                "M175,327 L194,333 L170,424 L151,418 Z",
                look.Main.Shade(look.Main.IsDark ? 0.25f : -0.3f)
            );
            easel.Seam("M134,96 C146,150 152,200 120,236", look.Main);
        });
        Zip.Draw(easel, 225, 112, look.Fitted ? 524 : 541);
        easel.Twice(() =>
        {
            SKPath collar = easel.Shape(
                "M176,54 C162,62 156,76 156,90 C170,120 196,134 223,138 L223,112 C198,108 180,88 176,54 Z"
            );
            easel.Piece(collar, trim, roundness: 0.5f);
            easel.Fold(collar, 3, new(160, 84, 186, 116, 222, 124, 5, 0.25f));
        });
    }
}
