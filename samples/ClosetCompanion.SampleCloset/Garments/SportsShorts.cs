using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Light shorts for sport: elastic waist, a contrasting panel at each side.</summary>
internal sealed class SportsShorts : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? Palette.White;
        SKPath legs = easel.Symmetric(
            "M225,150 L120,146 C108,220 84,330 62,430 C100,448 160,456 212,450 C216,400 220,340 223,296 L225,290"
        );
        easel.Piece(legs, dye, look.Pattern, 0.6f);
        easel.Folds(
            legs,
            7,
            new(225, 270, 196, 290, 140, 276, 9, -0.28f),
            new(225, 270, 254, 290, 310, 276, 9, -0.28f),
            new(150, 190, 134, 310, 120, 440, 22, 0.18f),
            new(300, 190, 316, 310, 330, 440, 22, -0.18f),
            new(218, 290, 204, 360, 186, 448, 13, -0.28f),
            new(232, 290, 246, 360, 264, 448, 13, -0.28f)
        );
        easel.Within(
            legs,
            () =>
                easel.Twice(() =>
                {
                    easel.Piece(
                        easel.Shape("M110,180 L132,180 C128,260 108,360 112,460 L40,460 Z"),
                        trim,
                        roundness: 0.3f
                    );
                })
        );
        easel.Twice(() => easel.Seam("M66,420 C104,438 162,445 212,440", dye));
        SKPath band = easel.Symmetric(
            "M225,146 C192,146 152,144 121,138 L117,176 C152,184 192,186 225,186"
        );
        easel.Piece(band, dye, roundness: 0.5f);
        Ribbing.Draw(easel, band, dye, 7);
        easel.Seam("M225,186 L225,290", dye);
        Dye cord = dye.IsPale ? Palette.Grey : Palette.White;
        easel.Line(easel.Shape("M216,168 C208,196 214,214 206,234"), cord.Shade(-0.06f), 4);
        easel.Line(easel.Shape("M234,168 C242,196 236,212 246,230"), cord.Shade(-0.06f), 4);
    }
}
