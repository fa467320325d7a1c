using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A kurta: a long shirt with a band collar, a short row of buttons and slits at both sides.</summary>
/// <param name="border">Whether hem, cuffs and placket have a woven border in the look's accent.</param>
internal sealed class Kurta(bool border = false) : IGarment
{
    private const float Hem = 672;

    /// <inheritdoc />
    public void Draw(Easel easel, Look look) =>
        LongFront.Draw(
            easel,
            () =>
            {
                Dye trim = look.Accent ?? look.Main;
                Torso.Neck(easel, look, 30);
                Torso.LongSleeves(easel, look, border ? trim : null);
                SKPath front = LongFront.Front(
                    easel,
                    look,
                    "M225,112 C200,112 182,100 172,72",
                    Hem,
                    look.Fitted ? 94 : 104,
                    look.Fitted ? 136 : 116
                );
                if (border)
                {
                    DrawBorder(easel, front, trim);
                }
                DrawSlits(easel, look);
                DrawPlacket(easel, look, trim);
                DrawCollar(easel, border ? trim : look.Main);
            }
        );

    private static void DrawBorder(Easel easel, SKPath front, Dye trim) =>
        easel.Within(
            front,
            () =>
            {
                easel.Piece(
                    easel.Shape($"M60,{Hem - 52} L390,{Hem - 52} L390,{Hem + 4} L60,{Hem + 4} Z"),
                    trim,
                    roundness: 0.2f
                );
                SKColor thread = (trim.IsPale ? Palette.Gold : Palette.Cream).Base;
                for (float x = 84; x < 380; x += 22)
                {
                    easel.Fill(
                        easel.Shape(
                            $"M{x},{Hem - 26} l9,-14 l9,14 l-9,14 Z M{x + 18},{Hem - 26} l2,-3 l2,3 l-2,3 Z"
                        ),
                        thread
                    );
                }
                easel.Line(easel.Shape($"M60,{Hem - 46} L390,{Hem - 46}"), thread, 2);
                easel.Line(easel.Shape($"M60,{Hem - 8} L390,{Hem - 8}"), thread, 2);
            }
        );

    private static void DrawSlits(Easel easel, Look look) =>
        easel.Twice(() =>
        {
            float left = look.Fitted ? 118 : 112;
            easel.Stitches(
                $"M{left + 8},430 C{left - 2},500 {left - 6},580 {left - 6},{Hem - 20}",
                look.Main.Shade(look.Main.IsDark ? 0.28f : -0.3f)
            );
        });

    private static void DrawPlacket(Easel easel, Look look, Dye trim)
    {
        SKPath placket = easel.Shape("M212,112 L238,112 L238,286 L225,300 L212,286 Z");
        easel.Piece(placket, trim, trim == look.Main ? look.Pattern : null, 0.35f);
        easel.Stitches(
            "M216,116 L216,283 L225,293 L234,283 L234,116",
            trim.Shade(trim.IsDark ? 0.25f : -0.3f)
        );
        Dye buttons = trim.IsPale ? Palette.Gold : Palette.Cream;
        Buttons.Row(easel, 225, [138, 174, 210, 246], buttons, 5);
    }

    private static void DrawCollar(Easel easel, Dye dye) =>
        easel.Twice(() =>
        {
            SKPath half = easel.Shape(
                "M178,52 C170,58 166,66 164,76 C176,106 200,118 222,120 L224,102 C200,100 184,84 178,52 Z"
            );
            easel.Piece(half, dye, roundness: 0.4f);
        });
}
