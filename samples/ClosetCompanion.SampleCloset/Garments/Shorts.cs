using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Shorts that end above the knee, with slanted pockets and a turned hem.</summary>
internal sealed class Shorts : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 86);
        Legs.Draw(easel, look, LegCut.Short);
        Dye dye = look.Main;
        SKColor thread = dye.Shade(dye.IsDark ? 0.3f : -0.35f);
        easel.Seam("M118,66 C122,116 112,150 96,178 M332,66 C328,116 338,150 354,178", dye);
        easel.Stitches("M124,66 C128,118 118,154 102,184 M326,66 C322,118 332,154 348,184", thread);
        easel.Stitches(
            "M70,378 C110,393 160,397 208,391 M380,378 C340,393 290,397 242,391",
            thread
        );
        easel.Line(easel.Shape("M215,58 C206,84 212,102 204,120"), Cord(look).Shade(-0.06f), 4);
        easel.Line(easel.Shape("M235,58 C244,84 238,102 248,118"), Cord(look).Shade(-0.06f), 4);
        easel.Canvas.Restore();
    }

    private static Dye Cord(Look look) =>
        look.Accent ?? (look.Main.IsPale ? Palette.Grey : Palette.White);
}
