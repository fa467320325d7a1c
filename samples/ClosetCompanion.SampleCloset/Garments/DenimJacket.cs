using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A denim jacket: collar, two breast pockets with flaps, copper buttons, stitches in orange.</summary>
internal sealed class DenimJacket : IGarment
{
    private static readonly SKColor _thread = new(206, 146, 72);

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Torso.Neck(easel, look, 38);
        Torso.LongSleeves(easel, look, look.Main);
        SKPath front = Torso.Front(easel, look, 44);
        easel.Folds(
            front,
            12,
            new(160, 250, 150, 340, 156, 460, 26, 0.26f),
            new(290, 250, 300, 340, 294, 460, 26, 0.26f)
        );
        SKPath hem = Torso.Hem(easel, look, look.Main);
        easel.Within(hem, () => easel.Stitches("M100,502 C150,520 300,520 350,502", _thread));
        easel.Twice(() => DrawHalf(easel, look.Main));
        easel.Stitches("M213,120 L213,510 M237,120 L237,510", _thread);
        easel.Seam("M211,120 L211,530", look.Main);
        Buttons.Row(easel, 225, [148, 204, 260, 316, 372, 428, 484, 524], Palette.Tan, 5.5f);
        easel.Twice(() =>
        {
            SKPath leaf = easel.Shape(
                "M174,52 C164,58 156,72 150,90 C154,122 166,148 180,168 L226,122 C204,108 186,84 177,58 Z"
            );
            easel.Piece(leaf, look.Accent ?? look.Main, roundness: 0.35f);
            easel.Stitches("M156,92 C160,118 170,142 182,160 L218,123", _thread);
        });
    }

    private static void DrawHalf(Easel easel, Dye dye)
    {
        easel.Seam("M112,196 C150,206 190,208 211,208", dye);
        easel.Stitches("M112,201 C150,211 190,213 211,213", _thread);
        SKPath flap = easel.Shape("M140,210 L194,212 L194,234 L167,248 L140,232 Z");
        easel.Piece(flap, dye, roundness: 0.35f);
        easel.Stitches("M144,214 L190,216 L190,231 L167,243 L144,229 Z", _thread);
        Buttons.Row(easel, 167, [234], Palette.Tan, 4);
        easel.Stitches("M148,248 L160,480 M186,248 L180,484", _thread);
        easel.Seam("M144,248 L156,480 M190,248 L184,484", dye);
    }
}
