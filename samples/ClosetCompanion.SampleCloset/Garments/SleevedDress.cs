using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A dress with short sleeves: a wrap dress with a V-neck, or a shirt dress with collar and buttons.</summary>
/// <param name="buttoned">Whether it is a shirt dress.</param>
internal sealed class SleevedDress(bool buttoned = false) : IGarment
{
    private const float Hem = 674;

    /// <inheritdoc />
    public void Draw(Easel easel, Look look) =>
        LongFront.Draw(
            easel,
            () =>
            {
                Look cut = look with { Fitted = true };
                Torso.Neck(easel, cut, buttoned ? 40 : 118);
                Torso.ShortSleeves(easel, cut);
                SKPath front = LongFront.Front(
                    easel,
                    cut,
                    buttoned
                        ? "M225,118 C198,118 180,102 170,72"
                        : "M225,206 C210,176 188,116 172,72",
                    Hem,
                    buttoned ? 84 : 66,
                    148
                );
                if (buttoned)
                {
                    DrawButtons(easel, cut);
                }
                else
                {
                    DrawWrap(easel, front, cut);
                }
                DrawBelt(easel, cut.Accent ?? cut.Main);
            }
        );

    private static void DrawBelt(Easel easel, Dye dye)
    {
        SKPath belt = easel.Symmetric(
            "M225,338 C198,338 170,334 147,328 L146,352 C170,358 198,362 225,362"
        );
        easel.Piece(belt, dye, roundness: 0.5f);
        Bow.Draw(easel, dye, new SKPoint(262, 350), 0.8f);
    }

    private static void DrawWrap(Easel easel, SKPath front, Look look)
    {
        Dye dye = look.Main;
        easel.Seam("M278,74 C262,120 230,200 170,300", dye);
        easel.Seam($"M236,350 C258,440 262,560 240,{Hem - 4}", dye);
        easel.Folds(
            front,
            4,
            new(274, 90, 250, 180, 182, 296, 7, -0.3f),
            new(236, 352, 262, 500, 246, Hem, 9, -0.34f),
            new(172, 200, 190, 270, 230, 330, 8, -0.2f),
            new(296, 220, 280, 280, 250, 330, 8, -0.2f)
        );
        easel.Line(
            easel.Shape("M171,76 C188,118 208,174 226,206 M279,76 C262,118 242,174 226,206"),
            dye.Shade(dye.IsDark ? 0.2f : -0.26f),
            3
        );
    }

    private static void DrawButtons(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Seam($"M212,118 L211,{Hem - 2} M238,118 L239,{Hem - 2}", dye);
        Dye buttons = dye.IsPale ? Palette.Tan : Palette.White;
        Buttons.Row(easel, 225, [152, 200, 248, 296, 396, 446, 496, 546, 596, 640], buttons, 5.5f);
        easel.Twice(() =>
        {
            SKPath leaf = easel.Shape(
                "M174,54 C164,60 157,72 154,86 C158,116 170,146 186,168 L227,120 C204,106 186,86 177,60 Z"
            );
            easel.Piece(leaf, look.Main, look.Pattern, 0.35f);
            easel.Stitches(
                "M159,90 C163,114 174,140 188,159 L220,121",
                dye.Shade(dye.IsDark ? 0.25f : -0.3f)
            );
        });
        easel.Line(
            easel.Shape("M178,57 C198,72 252,72 272,57"),
            dye.Shade(dye.IsPale ? -0.12f : -0.2f),
            10
        );
    }
}
