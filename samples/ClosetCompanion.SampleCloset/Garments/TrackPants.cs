using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Track pants: elastic waist with a cord, stripes down the sides, ribbed or open ankles.</summary>
/// <param name="cuffed">Whether the legs end in ribbed cuffs.</param>
internal sealed class TrackPants(bool cuffed = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? Palette.White;
        SKPath legs = easel.Symmetric(
            cuffed
                ? "M225,44 L136,40 C128,96 114,140 112,190 C108,310 124,430 134,536 C150,544 176,544 190,538 C198,440 212,310 221,196 L225,186"
                : "M225,44 L136,40 C128,96 114,140 112,190 C108,310 106,440 106,566 C130,577 164,578 190,574 C200,440 212,310 221,196 L225,186"
        );
        easel.Piece(legs, dye, look.Pattern, 0.7f);
        easel.Folds(
            legs,
            7,
            new(225, 180, 196, 200, 146, 186, 9, -0.3f),
            new(225, 180, 254, 200, 304, 186, 9, -0.3f),
            new(160, 120, 148, 260, 150, 420, 20, 0.18f),
            new(290, 120, 302, 260, 300, 420, 20, 0.14f),
            new(218, 190, 204, 320, 196, 460, 14, -0.32f),
            new(232, 190, 246, 320, 254, 460, 14, -0.32f),
            new(196, 380, 164, 398, 124, 384, 8, -0.26f),
            new(254, 380, 286, 398, 326, 384, 8, -0.26f),
            new(188, 506, 160, 524, 122, 510, 8, -0.28f),
            new(262, 506, 290, 524, 328, 510, 8, -0.28f)
        );
        easel.Within(legs, () => easel.Twice(() => DrawStripes(easel, trim)));
        if (cuffed)
        {
            easel.Twice(() =>
            {
                SKPath cuff = easel.Shape(
                    "M134,530 L138,572 C152,578 172,578 186,574 L190,532 C174,538 150,538 134,530 Z"
                );
                easel.Piece(cuff, dye, roundness: 0.5f);
                Ribbing.Draw(easel, cuff, dye, 5);
            });
        }
        DrawWaist(easel, look, trim);
    }

    private static void DrawStripes(Easel easel, Dye trim)
    {
        easel.Line(
            easel.Shape("M134,64 C126,110 120,150 118,192 C114,310 120,430 124,580"),
            trim.Base,
            6
        );
        easel.Line(
            easel.Shape("M146,64 C138,110 132,150 130,192 C126,310 132,430 136,580"),
            trim.Base,
            6
        );
        easel.Seam("M162,76 C156,112 148,136 142,160", trim);
    }

    private static void DrawWaist(Easel easel, Look look, Dye trim)
    {
        SKPath band = easel.Symmetric(
            "M225,42 C196,42 164,40 138,34 L134,66 C164,74 196,76 225,76"
        );
        easel.Piece(band, look.Main, roundness: 0.5f);
        Ribbing.Draw(easel, band, look.Main, 7);
        easel.Seam("M225,76 L225,186", look.Main);
        Dye cord = trim == look.Main ? Palette.Grey : trim;
        easel.Line(easel.Shape("M215,62 C206,92 212,112 204,134"), cord.Shade(-0.08f), 4);
        easel.Line(easel.Shape("M235,62 C244,92 238,108 248,128"), cord.Shade(-0.08f), 4);
    }
}
