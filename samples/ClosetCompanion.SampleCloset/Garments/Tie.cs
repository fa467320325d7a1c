using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knotted tie, laid flat, its narrow end to the side.</summary>
internal sealed class Tie : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        SKPath band = easel.Shape("M204,66 C240,44 300,40 336,66 L348,96 C300,84 262,94 244,110 Z");
        easel.Piece(band, look.Main, look.Pattern, 0.7f);
        easel.Fold(band, 5, new(220, 76, 280, 48, 336, 78, 9, -0.3f));
        SKPath tail = easel.Shape("M322,56 L352,66 L334,176 L318,188 L306,170 Z");
        easel.Piece(tail, look.Main, look.Pattern, 0.6f);

        SKPath blade = easel.Shape(
            "M210,124 L244,124 C252,260 262,400 270,528 L227,580 L182,528 C190,400 202,260 210,124 Z"
        );
        easel.Piece(blade, look.Main, look.Pattern, 0.6f);
        easel.Folds(
            blade,
            5,
            new(224, 126, 222, 200, 214, 300, 9, -0.4f),
            new(234, 130, 240, 260, 246, 420, 9, 0.3f),
            new(206, 240, 200, 380, 196, 520, 9, 0.2f)
        );
        SKPath knot = easel.Shape(
            "M196,62 C214,50 244,52 258,66 C256,90 250,112 244,130 C234,136 220,136 208,130 C202,110 196,88 196,62 Z"
        );
        easel.Piece(knot, look.Main, look.Pattern, 0.8f);
        easel.Folds(
            knot,
            4,
            new(204, 68, 214, 96, 216, 128, 8, 0.3f),
            new(252, 70, 244, 100, 238, 130, 8, -0.4f)
        );
    }
}
