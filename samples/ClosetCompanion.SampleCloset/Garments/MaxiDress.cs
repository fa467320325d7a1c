using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A dress down to the ankles on thin straps.</summary>
internal sealed class MaxiDress : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        easel.Twice(() =>
        {
            SKPath strap = easel.Shape("M200,22 C196,50 188,66 184,86");
            easel.Line(strap, trim.Shade(trim.IsDark ? 0.2f : -0.3f), 6);
            easel.Line(strap, trim.Base, 4);
        });
        SKPath skirt = easel.Symmetric(
            "M225,186 L176,184 C166,260 136,420 104,568 C118,580 138,572 154,580 C176,588 196,578 225,586"
        );
        easel.Piece(skirt, look.Main, look.Pattern);
        easel.Folds(
            skirt,
            5,
            new(182, 190, 164, 380, 128, 574, 14, -0.32f),
            new(192, 190, 180, 390, 158, 578, 12, 0.2f),
            new(204, 190, 198, 390, 186, 582, 13, -0.3f),
            new(216, 190, 214, 390, 210, 582, 11, 0.18f),
            new(232, 190, 236, 390, 240, 582, 13, -0.3f),
            new(244, 190, 252, 390, 264, 580, 11, 0.18f),
            new(254, 190, 270, 390, 292, 578, 13, -0.32f),
            new(264, 190, 286, 380, 320, 574, 11, -0.22f)
        );
        SKPath bodice = easel.Symmetric(
            "M225,104 C208,100 196,88 184,78 C174,92 168,108 164,124 C170,150 174,170 175,190 C192,196 208,198 225,198"
        );
        easel.Piece(bodice, look.Main, look.Pattern, 0.6f);
        easel.Folds(
            bodice,
            5,
            new(176, 110, 194, 132, 216, 130, 8, -0.22f),
            new(274, 110, 256, 132, 234, 130, 8, -0.22f),
            new(196, 110, 198, 150, 202, 190, 8, 0.18f)
        );
        easel.Line(
            easel.Shape("M185,81 C197,91 209,103 225,107 C241,103 253,91 265,81"),
            trim.Shade(trim.IsDark ? 0.14f : -0.2f),
            4
        );
        SKPath band = easel.Symmetric(
            "M225,180 C206,180 190,178 174,175 L174,196 C190,200 206,202 225,202"
        );
        easel.Piece(band, trim, roundness: 0.4f);
    }
}
