using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A tailored waistcoat: no sleeves, a deep V, five buttons and two points at the hem.</summary>
internal sealed class Waistcoat : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye lining = look.Accent ?? Palette.Grey;
        SKPath back = easel.Symmetric(
            "M225,70 C204,70 190,66 178,58 L142,76 C150,130 142,170 124,206 L128,480 L225,500"
        );
        easel.Piece(back, new Dye("lining", lining.Shade(-0.3f)), roundness: 0.7f);
        SKPath front = easel.Symmetric(
            "M225,262 C204,214 182,130 176,58 L140,74 C150,130 140,172 114,206 C120,300 126,400 122,490 C146,504 172,524 194,552 C206,534 216,520 225,508"
        );
        easel.Piece(front, dye, look.Pattern, 0.6f);
        easel.Folds(
            front,
            6,
            new(150, 190, 176, 240, 196, 300, 12, -0.2f),
            new(300, 190, 274, 240, 254, 300, 12, -0.2f),
            new(160, 260, 168, 380, 160, 510, 13, 0.18f),
            new(296, 260, 286, 380, 292, 510, 13, -0.2f)
        );
        easel.Seam("M225,262 L225,508", dye);
        easel.Twice(() =>
        {
            easel.Piece(
                easel.Shape("M144,404 L196,412 L195,428 L143,420 Z"),
                dye,
                look.Pattern,
                0.4f
            );
            easel.Seam("M158,230 C170,330 170,430 164,506", dye);
            easel.Stitches(
                "M181,66 C188,134 208,212 229,262",
                dye.Shade(dye.IsDark ? 0.22f : -0.3f)
            );
        });
        Dye buttons = dye.IsDark ? Palette.Grey : Palette.Charcoal;
        Buttons.Row(easel, 231, [288, 332, 376, 420, 464], buttons, 6);
    }
}
