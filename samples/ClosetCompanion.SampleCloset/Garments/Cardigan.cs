using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knitted jacket with a deep V and buttons down the front.</summary>
internal sealed class Cardigan : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        Torso.Neck(easel, look, 130);
        Torso.LongSleeves(easel, look, trim);
        SKPath front = Torso.Front(easel, look, 130, pointed: true);
        Ribbing.Draw(easel, front, look.Main, 7, 70);
        SKPath hem = Torso.Hem(easel, look, trim);
        Ribbing.Draw(easel, hem, trim);
        easel.Twice(() => easel.Seam("M140,396 L196,396 L196,474 M140,396 L140,474", look.Main));
        float foot = look.Fitted ? 522 : 538;
        DrawBand(easel, trim, $"M282,74 C266,106 240,178 226,206 L226,{foot}");
        DrawBand(easel, trim, $"M168,74 C184,106 210,178 225,206 L225,{foot}");
        Dye buttons = trim.IsDark ? Palette.Tan : Palette.Charcoal;
        Buttons.Row(easel, 225, [222, 282, 342, 402, 462, 508], buttons, 6);
    }

    private static void DrawBand(Easel easel, Dye trim, string line)
    {
        SKPath band = easel.Shape(line);
        easel.Line(band, trim.Shade(trim.IsDark ? 0.2f : -0.34f), 21);
        easel.Line(band, trim.Shade(0.03f), 18);
        easel.Line(band, trim.Shade(trim.IsDark ? 0.12f : -0.14f), 1.2f);
    }
}
