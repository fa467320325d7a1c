using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A necklace of beads with a pendant, laid out as worn.</summary>
internal sealed class Necklace : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye metal = look.Accent ?? Palette.Gold;
        SKPath cord = easel.Shape("M150,40 C70,220 120,430 225,452 C330,430 380,220 300,40");
        easel.Line(cord, metal.Shade(-0.35f), 4);
        using var measure = new SKPathMeasure(cord);
        float step = 17;
        int count = (int)(measure.Length / step);
        for (int bead = 0; bead <= count; bead++)
        {
            float along = bead * measure.Length / count;
            SKPoint at = measure.GetPosition(along);
            // The largest beads lie in the middle.
            float share = 1 - Math.Abs((2f * bead / count) - 1);
            bool spacer = bead % 4 == 0;
            float radius = (spacer ? 5 : 7) + (share * (spacer ? 3 : 8));
            Bead.Draw(easel, at, radius, spacer ? metal : look.Main);
        }
        DrawPendant(easel, look.Main, metal);
    }

    private static void DrawPendant(Easel easel, Dye stone, Dye metal)
    {
        SKPath frame = easel.Shape(
            "M225,458 C258,476 276,506 266,538 C256,564 240,574 225,578 C210,574 194,564 184,538 C174,506 192,476 225,458 Z"
        );
        easel.Fill(frame, Shades.Polished(frame.Bounds, metal));
        easel.Line(frame, metal.Shade(-0.5f), 2);
        Bead.Draw(easel, new SKPoint(225, 522), 28, stone);
    }
}
