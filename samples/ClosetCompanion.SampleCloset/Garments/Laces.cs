using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Laces up the front of a shoe that points to the right, with a small bow on top.</summary>
internal static class Laces
{
    /// <summary>Draws them in a colour.</summary>
    public static void Draw(Easel easel, Dye dye, float width = 7)
    {
        for (int row = 0; row < 5; row++)
        {
            float x = 203 + (row * 25);
            float y = 246 + (row * 17);
            SKPath lace = easel.Shape($"M{x},{y} Q{x + 18},{y - 22} {x + 40},{y - 24}");
            easel.Line(lace, dye.Shade(-0.5f), width + 1.6f);
            easel.Line(lace, dye.Base, width);
        }
        SKPath bow = easel.Shape(
            "M214,236 C176,240 170,268 190,274 C204,276 212,256 216,236 C222,262 246,276 252,262 C256,248 236,238 216,236"
        );
        easel.Line(bow, dye.Shade(-0.5f), (width * 0.7f) + 1.6f);
        easel.Line(bow, dye.Base, width * 0.7f);
    }
}
