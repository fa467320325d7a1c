using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knee-length skirt with pleats that open towards the hem.</summary>
internal sealed class Skirt : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        SKPath skirt = easel.Symmetric(
            "M225,140 L140,138 C112,230 76,340 48,452 C64,466 86,462 104,474 C124,486 146,474 166,484 C188,494 206,482 225,488"
        );
        easel.Piece(skirt, look.Main, look.Pattern);
        easel.Folds(
            skirt,
            5,
            new(152, 150, 118, 300, 76, 464, 16, -0.34f),
            new(164, 150, 140, 320, 108, 474, 14, 0.2f),
            new(180, 150, 160, 320, 140, 480, 16, -0.36f),
            new(194, 150, 182, 330, 172, 484, 13, 0.2f),
            new(208, 150, 204, 330, 198, 488, 16, -0.34f),
            new(224, 150, 226, 330, 226, 488, 13, 0.18f),
            new(240, 150, 248, 330, 256, 488, 16, -0.34f),
            new(256, 150, 270, 330, 286, 484, 13, 0.18f),
            new(268, 150, 290, 320, 314, 480, 16, -0.36f),
            new(284, 150, 310, 320, 344, 474, 12, 0.14f),
            new(296, 150, 332, 300, 374, 464, 16, -0.36f)
        );
        SKPath band = easel.Symmetric(
            "M225,112 C196,112 166,110 142,106 L138,144 C166,150 196,152 225,152"
        );
        easel.Piece(band, look.Accent ?? look.Main, roundness: 0.45f);
        easel.Seam("M141,138 C166,144 284,144 309,138", look.Main);
    }
}
