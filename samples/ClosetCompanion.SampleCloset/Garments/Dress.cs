using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A sleeveless dress: fitted bodice, a waistband and a flared skirt.</summary>
/// <param name="slim">Whether the skirt is narrow instead of flared.</param>
internal sealed class Dress(bool slim = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        easel.Fill(
            easel.Symmetric("M225,44 C204,44 190,46 180,48 C184,90 200,120 225,120"),
            look.Main.Shade(look.Main.IsPale ? -0.24f : -0.5f)
        );
        DrawSkirt(easel, look);
        DrawBodice(easel, look);
        SKPath belt = easel.Symmetric(
            "M225,252 C200,252 182,250 166,246 L164,270 C184,276 204,278 225,278"
        );
        easel.Piece(belt, look.Accent ?? look.Main, roundness: 0.4f);
    }

    private static void DrawBodice(Easel easel, Look look)
    {
        SKPath bodice = easel.Symmetric(
            "M225,112 C202,110 188,84 184,44 L150,50 C152,90 148,122 136,146 C146,190 160,222 166,256 C186,262 206,264 225,264"
        );
        easel.Piece(bodice, look.Main, look.Pattern);
        easel.Folds(
            bodice,
            6,
            new(150, 156, 184, 176, 206, 166, 10, -0.22f),
            new(300, 156, 266, 176, 244, 166, 10, -0.22f),
            new(176, 180, 188, 220, 190, 260, 9, -0.26f),
            new(274, 180, 262, 220, 260, 260, 9, -0.26f),
            new(196, 130, 204, 190, 206, 240, 12, 0.16f)
        );
        easel.Seam("M188,46 C192,86 206,114 225,116 C244,114 258,86 262,46", look.Main);
        easel.Seam("M154,52 C156,92 152,124 141,148", look.Main);
        easel.Seam("M296,52 C294,92 298,124 309,148", look.Main);
    }

    private void DrawSkirt(Easel easel, Look look)
    {
        SKPath skirt = easel.Symmetric(
            slim
                ? "M225,260 L165,260 C146,310 138,360 140,420 C142,470 148,520 152,562 C176,568 200,570 225,570"
                : "M225,260 L165,260 C140,350 104,450 76,544 C90,556 112,552 126,562 C146,574 164,560 184,570 C200,577 212,568 225,572"
        );
        easel.Piece(skirt, look.Main, look.Pattern);
        if (slim)
        {
            easel.Folds(
                skirt,
                7,
                new(160, 330, 196, 350, 224, 336, 10, -0.2f),
                new(296, 350, 260, 368, 236, 356, 10, -0.2f),
                new(186, 330, 176, 440, 184, 560, 16, 0.16f),
                new(270, 400, 262, 480, 268, 566, 14, -0.22f)
            );
            return;
        }
        easel.Folds(
            skirt,
            6,
            new(176, 268, 150, 400, 106, 552, 16, -0.32f),
            new(186, 268, 168, 420, 140, 560, 15, 0.2f),
            new(200, 268, 186, 420, 176, 568, 16, -0.3f),
            new(214, 268, 212, 420, 206, 570, 14, 0.18f),
            new(236, 268, 242, 420, 244, 570, 16, -0.28f),
            new(250, 268, 262, 420, 278, 566, 13, 0.16f),
            new(262, 268, 282, 420, 314, 560, 17, -0.32f),
            new(274, 268, 308, 420, 346, 552, 14, -0.2f)
        );
    }
}
