using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A tailored jacket with notched lapels, two buttons and flap pockets.</summary>
internal sealed class Blazer : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Torso.Neck(easel, look, 186);
        Torso.LongSleeves(easel, look, null);
        SKPath front = Torso.Front(easel, look, 190, pointed: true);
        float foot = look.Fitted ? 524 : 539;
        easel.Folds(
            front,
            6,
            new(222, 286, 216, 400, 222, foot, 10, -0.34f),
            new(236, 286, 240, 400, 236, foot, 9, 0.2f),
            new(160, 210, 172, 330, 164, 470, 12, -0.2f)
        );
        easel.Seam($"M227,270 C228,360 228,440 216,{foot}", dye);
        easel.Twice(() =>
        {
            SKPath pocket = easel.Shape("M134,392 L196,398 L195,420 L134,414 Z");
            easel.Piece(pocket, dye, look.Pattern, 0.4f);
            easel.Seam("M150,240 C160,310 160,350 156,392", dye);
        });
        easel.Piece(easel.Shape("M266,206 L312,198 L313,211 L267,219 Z"), dye, look.Pattern, 0.4f);
        easel.Twice(() => DrawLapel(easel, look));
        Dye buttons = look.Accent ?? (dye.IsDark ? Palette.Charcoal : Palette.Brown);
        Buttons.Row(easel, 233, [296, 352], buttons, 7);
        DrawSleeveButtons(easel, look, buttons);
    }

    private static void DrawLapel(Easel easel, Look look)
    {
        SKPath lapel = easel.Shape(
            "M176,82 L138,150 L158,160 L144,178 C164,220 196,252 226,272 C214,206 190,120 176,82 Z"
        );
        easel.Piece(lapel, look.Main, look.Pattern, 0.35f);
        easel.Fold(lapel, 5, new(172, 110, 184, 190, 220, 262, 9, 0.22f));
        SKPath collar = easel.Shape(
            "M180,54 C168,60 160,72 154,88 L138,150 L164,146 L180,92 C184,78 184,66 180,54 Z"
        );
        easel.Piece(collar, look.Main, look.Pattern, 0.35f);
        easel.Line(
            easel.Shape("M178,58 C198,72 252,72 272,58"),
            look.Main.Shade(look.Main.IsPale ? -0.16f : -0.12f),
            10
        );
    }

    private static void DrawSleeveButtons(Easel easel, Look look, Dye buttons)
    {
        float inset = look.Fitted ? 14 : 0;
        Buttons.Row(easel, 68 + inset, [452, 464, 476], buttons, 4);
        Buttons.Row(easel, 382 - inset, [452, 464, 476], buttons, 4);
    }
}
