using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A T-shirt with a round neck or a V-neck, plain, patterned or with a print on the chest.</summary>
/// <param name="pointed">Whether it has a V-neck.</param>
/// <param name="print">What is on the chest, in the look's accent.</param>
/// <param name="longSleeves">Whether its sleeves are long.</param>
/// <param name="contrast">Whether sleeves and neckband have the look's accent.</param>
internal sealed class TShirt(
    bool pointed = false,
    ChestPrint print = ChestPrint.None,
    bool longSleeves = false,
    bool contrast = false
) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        float depth = (pointed ? 76 : 46) + (look.Fitted ? 14 : 0);
        Look sleeves =
            contrast && look.Accent is { } accent
                ? look with
                {
                    Main = accent,
                    Pattern = null,
                }
                : look;
        Torso.Neck(easel, look, depth);
        if (longSleeves)
        {
            Torso.LongSleeves(easel, sleeves, sleeves.Main);
        }
        else
        {
            Torso.ShortSleeves(easel, sleeves);
        }
        SKPath front = Torso.Front(easel, look, depth, pointed);
        if (print != ChestPrint.None)
        {
            ChestPrints.Draw(
                easel,
                front,
                print,
                look.Accent ?? Palette.White,
                look.Fitted ? 262 : 250
            );
        }
        DrawNeckband(easel, look, 72 + depth);
        string hem = look.Fitted
            ? "M131,493 C162,508 288,508 319,493"
            : "M110,509 C148,523 302,523 340,509";
        easel.Seam(hem, look.Main);
    }

    private void DrawNeckband(Easel easel, Look look, float neck)
    {
        Dye band = look.Pattern is null && !contrast ? look.Main : look.Accent ?? look.Main;
        string line = pointed
            ? $"M169,77 C184,106 210,{neck - 20} 225,{neck + 2} C240,{neck - 20} 266,106 281,77"
            : $"M166,77 C178,{neck - 14} 200,{neck + 5} 225,{neck + 5} C250,{neck + 5} 272,{neck - 14} 284,77";
        SKPath path = easel.Shape(line);
        easel.Line(path, band.Shade(band.IsDark ? 0.14f : -0.28f), 14);
        easel.Line(path, band.Shade(band.IsDark ? 0.03f : -0.06f), 11.5f);
    }
}
