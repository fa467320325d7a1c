using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>What trousers, jeans and shorts have in common: two legs, a waistband and a fly.</summary>
internal static class Legs
{
    /// <summary>Draws them and returns their outline.</summary>
    public static SKPath Draw(Easel easel, Look look, LegCut cut)
    {
        SKPath legs = easel.Symmetric(Outline(cut));
        float waist = cut == LegCut.Short ? 114 : 138;
        SKPath inside = easel.Symmetric(
            $"M225,34 C190,34 {waist + 34},32 {waist + 5},30 L{waist + 3},50 L225,60"
        );
        easel.Fill(inside, look.Main.Shade(look.Main.IsPale ? -0.25f : -0.6f));
        easel.Piece(legs, look.Main, look.Pattern, 0.7f);
        Fold(easel, legs, cut);
        DrawWaistband(easel, look, waist);
        return legs;
    }

    private static string Outline(LegCut cut) =>
        cut switch
        {
            LegCut.Slim =>
                "M225,44 L140,40 C134,90 120,130 118,176 C122,280 140,420 144,572 C160,578 176,578 190,574 C196,440 212,300 221,178 L225,170",
            LegCut.Short =>
                "M225,44 L114,38 C106,110 82,250 66,388 C110,406 164,410 212,402 C216,330 220,260 223,196 L225,190",
            _ =>
                "M225,44 L138,40 C132,90 120,130 116,176 C110,310 108,440 108,566 C130,577 162,579 190,574 C198,440 212,300 221,186 L225,178",
        };

    private static void DrawWaistband(Easel easel, Look look, float waist)
    {
        SKPath band = easel.Symmetric(
            $"M225,44 C190,44 {waist + 30},42 {waist + 1},36 L{waist - 3},62 C{waist + 30},70 190,72 225,72"
        );
        easel.Piece(band, look.Main, look.Pattern, 0.4f);
        float loop = (225 + waist) / 2;
        easel.Twice(() =>
        {
            SKPath strap = easel.Shape(
                $"M{loop - 14},36 L{loop - 5},36 L{loop - 6},74 L{loop - 15},74 Z"
            );
            easel.Piece(strap, look.Main, roundness: 0.3f);
        });
        easel.Seam("M225,72 L225,178", look.Main);
        easel.Seam("M236,72 C244,104 244,128 226,152", look.Main);
        Buttons.Row(easel, 225, [58], look.Main.IsDark ? Palette.Grey : Palette.Silver, 5);
    }

    private static void Fold(Easel easel, SKPath legs, LegCut cut)
    {
        easel.Folds(
            legs,
            6,
            new(225, 172, 196, 190, 150, 178, 9, -0.32f),
            new(225, 172, 254, 190, 300, 178, 9, -0.32f),
            new(222, 190, 204, 230, 172, 236, 8, -0.26f),
            new(228, 190, 246, 230, 278, 236, 8, -0.26f),
            new(220, 180, 206, 300, 200, 420, 14, -0.34f),
            new(230, 180, 244, 300, 250, 420, 14, -0.34f)
        );
        if (cut == LegCut.Short)
        {
            easel.Folds(
                legs,
                7,
                new(140, 200, 118, 300, 104, 410, 20, 0.16f),
                new(160, 260, 150, 330, 156, 416, 14, -0.24f),
                new(310, 200, 332, 300, 346, 410, 20, -0.2f),
                new(290, 260, 296, 330, 290, 416, 14, 0.14f)
            );
            return;
        }
        easel.Folds(
            legs,
            6,
            new(196, 366, 164, 384, 126, 372, 8, -0.28f),
            new(254, 366, 286, 384, 324, 372, 8, -0.28f),
            new(192, 396, 166, 408, 136, 402, 6, -0.2f),
            new(258, 396, 284, 408, 314, 402, 6, -0.2f),
            new(186, 520, 156, 536, 112, 524, 7, -0.26f),
            new(264, 520, 294, 536, 338, 524, 7, -0.26f),
            new(134, 180, 128, 340, 122, 520, 12, 0.16f),
            new(316, 180, 322, 340, 326, 520, 12, -0.16f)
        );
    }
}
