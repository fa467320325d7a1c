using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knee-length coat with broad lapels, two rows of buttons and, if it is a trench coat, a belt.</summary>
/// <param name="belted">Whether a belt is tied round the waist.</param>
internal sealed class Coat(bool belted = false) : IGarment
{
    private const float Hem = 676;

    /// <inheritdoc />
    public void Draw(Easel easel, Look look) =>
        LongFront.Draw(
            easel,
            () =>
            {
                Torso.Neck(easel, look, 160);
                Torso.LongSleeves(easel, look, null);
                SKPath front = LongFront.Front(
                    easel,
                    look,
                    "M225,216 C210,190 188,116 174,72",
                    Hem,
                    look.Fitted ? 86 : 96,
                    look.Fitted ? 140 : 118
                );
                DrawFront(easel, front, look);
                easel.Twice(() => DrawLapel(easel, look));
                if (belted)
                {
                    DrawBelt(easel, look);
                }
            }
        );

    private static void DrawFront(Easel easel, SKPath front, Look look)
    {
        Dye dye = look.Main;
        easel.Seam($"M262,232 C266,330 266,500 264,{Hem - 2}", dye);
        easel.Fold(front, 5, new(266, 240, 274, 440, 270, Hem, 11, -0.3f));
        Dye buttons = look.Accent ?? (dye.IsDark ? Palette.Grey : Palette.Brown);
        foreach (float x in new float[] { 198, 248 })
        {
            Buttons.Row(easel, x, [256, 312, 396, 452], buttons, 7.5f);
        }
        easel.Twice(() =>
        {
            SKPath pocket = easel.Shape("M136,412 L152,416 L138,496 L122,490 Z");
            easel.Piece(pocket, dye, look.Pattern, 0.4f);
        });
    }

    private static void DrawLapel(Easel easel, Look look)
    {
        SKPath lapel = easel.Shape(
            "M176,82 L126,152 L152,164 L136,186 C160,214 192,232 228,238 C214,190 190,120 176,82 Z"
        );
        easel.Piece(lapel, look.Main, look.Pattern, 0.35f);
        easel.Fold(lapel, 5, new(170, 110, 184, 180, 220, 232, 9, 0.2f));
        SKPath collar = easel.Shape(
            "M182,50 C166,56 154,70 146,90 L126,152 L160,148 L182,92 C186,76 186,64 182,50 Z"
        );
        easel.Piece(collar, look.Main, look.Pattern, 0.35f);
        easel.Line(
            easel.Shape("M180,55 C198,70 252,70 270,55"),
            look.Main.Shade(look.Main.IsPale ? -0.16f : -0.12f),
            11
        );
    }

    private static void DrawBelt(Easel easel, Look look)
    {
        float left = look.Fitted ? 138 : 116;
        float right = 450 - left;
        SKPath belt = easel.Shape(
            $"M{left},340 C180,352 270,352 {right},340 L{right + 1},366 C270,378 180,378 {left - 1},366 Z"
        );
        easel.Piece(belt, look.Main, roundness: 0.6f);
        easel.Piece(
            easel.Shape("M256,360 C276,400 282,440 280,478 L302,474 C302,436 294,396 276,356 Z"),
            look.Main,
            roundness: 0.5f
        );
        SKPath buckle = easel.Shape("M212,342 L250,342 L250,380 L212,380 Z");
        easel.Line(buckle, Palette.Brown.Shade(-0.4f), 8);
        easel.Line(buckle, Palette.Brown.Shade(0.1f), 5);
    }
}
