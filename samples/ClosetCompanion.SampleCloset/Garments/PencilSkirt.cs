using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A narrow skirt: to the knee with a slit, or a short one of denim with buttons down the front.</summary>
/// <param name="buttoned">Whether it is the short one with buttons.</param>
internal sealed class PencilSkirt(bool buttoned = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        string half = buttoned
            ? "M225,150 L134,146 C116,220 96,320 80,446 C126,462 176,468 225,468"
            : "M225,100 L146,96 C122,150 114,210 118,290 C122,380 130,460 138,532 C166,542 196,546 225,546";
        SKPath skirt = easel.Symmetric(half);
        easel.Piece(skirt, dye, look.Pattern, 0.7f);
        if (buttoned)
        {
            DrawFront(easel, skirt, dye);
        }
        else
        {
            easel.Folds(
                skirt,
                7,
                new(150, 180, 190, 206, 222, 196, 10, -0.2f),
                new(300, 190, 262, 214, 232, 206, 10, -0.2f),
                new(160, 150, 146, 330, 158, 530, 18, 0.18f),
                new(190, 220, 184, 380, 190, 540, 13, -0.18f),
                new(280, 220, 292, 380, 284, 540, 16, -0.22f)
            );
            easel.Seam("M190,132 C186,150 184,164 184,180 M260,132 C264,150 266,164 266,180", dye);
            easel.Line(
                easel.Shape("M270,440 L276,541"),
                dye.Shade(dye.IsDark ? 0.16f : -0.5f),
                2.4f
            );
            easel.Fold(skirt, 4, new(272, 440, 284, 500, 280, 544, 8, -0.5f));
        }
        float top = buttoned ? 116 : 66;
        float left = buttoned ? 138 : 150;
        SKPath band = easel.Symmetric(
            $"M225,{top + 6} C196,{top + 6} 170,{top + 4} {left},{top} L{left - 5},{top + 34} C170,{top + 40} 196,{top + 42} 225,{top + 42}"
        );
        easel.Piece(band, look.Accent ?? dye, roundness: 0.45f);
        if (buttoned)
        {
            Buttons.Row(easel, 225, [top + 24, 196, 250, 304, 358, 412], Palette.Tan, 7);
        }
    }

    private static void DrawFront(Easel easel, SKPath skirt, Dye dye)
    {
        easel.Folds(
            skirt,
            10,
            new(150, 200, 132, 320, 124, 450, 26, 0.24f),
            new(300, 200, 318, 320, 326, 450, 26, 0.18f),
            new(190, 240, 184, 340, 186, 460, 14, -0.18f)
        );
        SKColor thread = dye.Shade(dye.IsDark ? 0.4f : 0.5f);
        easel.Seam("M208,150 L206,466 M242,150 L244,466", dye);
        easel.Stitches("M212,150 L210,466 M238,150 L240,466", thread);
        easel.Stitches("M84,436 C128,452 178,458 225,458 C272,458 322,452 366,436", thread);
        easel.Twice(() =>
        {
            easel.Seam("M142,158 C146,196 168,212 206,210", dye);
            easel.Stitches("M146,158 C150,192 172,206 206,204", thread);
        });
    }
}
