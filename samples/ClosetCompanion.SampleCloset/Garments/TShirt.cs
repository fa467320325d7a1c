using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A T-shirt with a round neck or a V-neck, plain, patterned or with a print on the chest.</summary>
/// <param name="pointed">Whether it has a V-neck.</param>
/// <param name="print">Whether it has a print on the chest, in the look's accent.</param>
internal sealed class TShirt(bool pointed = false, bool print = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        float depth = (pointed ? 76 : 46) + (look.Fitted ? 14 : 0);
        Torso.Neck(easel, look, depth);
        Torso.ShortSleeves(easel, look);
        SKPath front = Torso.Front(easel, look, depth, pointed);
        DrawNeckband(easel, look, 72 + depth);
        string hem = look.Fitted
            ? "M131,493 C162,508 288,508 319,493"
            : "M110,509 C148,523 302,523 340,509";
        easel.Seam(hem, look.Main);
        if (print)
        {
            DrawPrint(easel, look.Accent ?? Palette.White, look.Fitted ? 262 : 250);
            easel.Fold(front, 7, new(186, 190, 216, 260, 200, 350, 14, -0.16f));
        }
    }

    private void DrawNeckband(Easel easel, Look look, float neck)
    {
        Dye band = look.Pattern is null ? look.Main : look.Accent ?? look.Main;
        string line = pointed
            ? $"M169,77 C184,106 210,{neck - 20} 225,{neck + 2} C240,{neck - 20} 266,106 281,77"
            : $"M166,77 C178,{neck - 14} 200,{neck + 5} 225,{neck + 5} C250,{neck + 5} 272,{neck - 14} 284,77";
        SKPath path = easel.Shape(line);
        easel.Line(path, band.Shade(band.IsDark ? 0.14f : -0.28f), 14);
        easel.Line(path, band.Shade(band.IsDark ? 0.03f : -0.06f), 11.5f);
    }

    /// <summary>A sun over hills: a drawing that needs no letters.</summary>
    private static void DrawPrint(Easel easel, Dye ink, float middle)
    {
        SKColor colour = ink.Base.WithAlpha(235);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        easel.Canvas.Save();
        easel.Canvas.Translate(0, middle - 250);
        easel.Canvas.DrawCircle(246, 214, 30, paint);
        easel.Fill(
            easel.Shape("M148,300 L196,226 L222,262 L244,236 L302,300 C250,310 200,310 148,300 Z"),
            colour
        );
        easel.Line(easel.Shape("M156,316 C200,326 250,326 294,316"), colour, 6);
        easel.Line(easel.Shape("M172,331 C206,339 244,339 278,331"), colour, 5);
        easel.Canvas.Restore();
    }
}
