using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Trousers from the front, with a crease down each leg.</summary>
internal sealed class Trousers : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Legs.Draw(easel, look, look.Fitted ? LegCut.Slim : LegCut.Straight);
        Dye dye = look.Main;
        easel.Seam("M140,58 C146,92 138,118 126,142", dye);
        easel.Seam("M310,58 C304,92 312,118 324,142", dye);
        SKColor light = dye.Shade(dye.IsPale ? -0.12f : 0.24f).WithAlpha(150);
        easel.Line(easel.Shape("M172,110 C160,260 154,420 152,556"), light, 2);
        easel.Line(easel.Shape("M278,110 C290,260 296,420 298,556"), light, 2);
    }
}
