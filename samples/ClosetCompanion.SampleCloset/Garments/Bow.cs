using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A tied bow with two loops and two ends.</summary>
internal static class Bow
{
    /// <summary>Draws it round its knot.</summary>
    public static void Draw(Easel easel, Dye dye, SKPoint knot, float size, bool ends = true)
    {
        easel.Canvas.Save();
        easel.Canvas.Translate(knot.X, knot.Y);
        easel.Canvas.Scale(size, size);
        if (ends)
        {
            easel.Piece(
                easel.Shape("M-4,4 C-12,40 -26,70 -30,104 L-8,110 C-6,70 0,40 4,6 Z"),
                dye,
                roundness: 0.5f
            );
            easel.Piece(
                easel.Shape("M4,4 C12,36 24,60 26,92 L6,98 C6,64 0,36 -4,6 Z"),
                dye,
                roundness: 0.5f
            );
        }
        SKPath left = easel.Shape("M0,-4 C-20,-26 -52,-26 -56,-6 C-58,14 -26,22 0,6 Z");
        SKPath right = easel.Shape("M0,-4 C20,-26 52,-26 56,-6 C58,14 26,22 0,6 Z");
        easel.Piece(left, dye, roundness: 0.6f);
        easel.Piece(right, dye, roundness: 0.6f);
        easel.Fold(left, 3, new(-4, 0, -24, -8, -46, -4, 5, -0.4f));
        easel.Fold(right, 3, new(4, 0, 24, -8, 46, -4, 5, -0.4f));
        easel.Piece(easel.Shape("M-9,-8 L9,-8 C12,0 12,6 9,12 L-9,12 C-12,6 -12,0 -9,-8 Z"), dye);
        easel.Canvas.Restore();
    }
}
