using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A shirt, buttoned down the front, with a stiff collar and a breast pocket.</summary>
/// <param name="shortSleeves">Whether its sleeves are short.</param>
internal sealed class Shirt(bool shortSleeves = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Torso.Neck(easel, look, 36);
        if (shortSleeves)
        {
            Torso.ShortSleeves(easel, look);
        }
        else
        {
            Torso.LongSleeves(easel, look, look.Main);
        }
        Torso.Front(easel, look, 44);
        DrawFastening(easel, look);
        if (!look.Fitted)
        {
            DrawPocket(easel, look);
        }
        DrawCollar(easel, look);
    }

    private static void DrawFastening(Easel easel, Look look)
    {
        Dye dye = look.Main;
        float hem = look.Fitted ? 524 : 539;
        SKPath strip = easel.Shape($"M213,118 L237,118 L238,{hem} L212,{hem} Z");
        easel.Line(strip, dye.Shade(dye.IsDark ? 0.2f : -0.26f), 1.5f);
        easel.Fold(strip, 4, new(214, 120, 212, 330, 214, 530, 6, 0.24f));
        Dye buttons = dye.IsPale ? Palette.Silver : Palette.White;
        Buttons.Row(easel, 225, [140, 196, 254, 312, 370, 428, 486], buttons);
    }

    private static void DrawPocket(Easel easel, Look look)
    {
        SKPath pocket = easel.Shape("M258,212 L308,210 L307,262 L283,274 L260,264 Z");
        easel.Line(pocket, look.Main.Shade(look.Main.IsDark ? 0.2f : -0.3f), 1.6f);
        easel.Seam("M258,224 L308,222", look.Main);
    }

    private static void DrawCollar(Easel easel, Look look)
    {
        easel.Fill(
            easel.Shape("M200,100 L225,134 L250,100 Z"),
            look.Main.Shade(look.Main.IsPale ? -0.26f : -0.55f)
        );
        easel.Twice(() =>
        {
            SKPath leaf = easel.Shape(
                "M174,52 C164,58 157,70 154,84 C158,116 168,146 182,172 L227,122 C204,108 186,84 177,58 Z"
            );
            easel.Piece(
                leaf,
                look.Accent ?? look.Main,
                look.Accent is null ? look.Pattern : null,
                0.35f
            );
            easel.Fold(leaf, 4, new(170, 62, 176, 104, 204, 132, 7, 0.3f));
            easel.Stitches(
                "M159,88 C163,114 171,140 183,162 L219,121",
                look.Main.Shade(look.Main.IsDark ? 0.25f : -0.3f)
            );
        });
        easel.Line(
            easel.Shape("M178,55 C198,70 252,70 272,55"),
            look.Main.Shade(look.Main.IsPale ? -0.1f : -0.18f),
            10
        );
    }
}
