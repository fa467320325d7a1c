using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A knitted sweater with ribbed hem, plain or with cables.</summary>
/// <param name="neck">How its neck is made.</param>
/// <param name="cables">Whether braids run down the front.</param>
internal sealed class Sweater(SweaterNeck neck, bool cables = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        float depth = neck switch
        {
            SweaterNeck.Pointed => 92,
            SweaterNeck.High => 24,
            _ => 44,
        };
        Torso.Neck(easel, look, depth);
        Torso.LongSleeves(easel, look, trim);
        SKPath front = Torso.Front(easel, look, depth, neck == SweaterNeck.Pointed);
        Ribbing.Draw(easel, front, look.Main, 7, 70);
        if (cables)
        {
            DrawCables(easel, front, look.Main);
        }
        SKPath hem = Torso.Hem(easel, look, trim);
        Ribbing.Draw(easel, hem, trim);
        DrawNeck(easel, trim, 72 + depth);
    }

    private void DrawNeck(Easel easel, Dye trim, float foot)
    {
        if (neck == SweaterNeck.High)
        {
            SKPath collar = easel.Symmetric(
                "M225,30 C204,30 190,32 178,36 C174,58 168,74 162,88 C184,108 204,114 225,114"
            );
            easel.Piece(collar, trim, roundness: 0.7f);
            Ribbing.Draw(easel, collar, trim, 7);
            easel.Fold(collar, 4, new(176, 70, 225, 92, 274, 70, 8, -0.4f));
            return;
        }
        string line =
            neck == SweaterNeck.Pointed
                ? $"M168,74 C184,106 210,{foot - 20} 225,{foot + 4} C240,{foot - 20} 266,106 282,74"
                : $"M166,76 C178,{foot - 12} 200,{foot + 5} 225,{foot + 5} C250,{foot + 5} 272,{foot - 12} 284,76";
        SKPath rib = easel.Shape(line);
        easel.Line(rib, trim.Shade(trim.IsDark ? 0.16f : -0.3f), 20);
        easel.Line(rib, trim.Shade(-0.05f), 17);
        easel.Line(rib, trim.Shade(trim.IsDark ? 0.14f : -0.2f), 1.3f);
    }

    private static void DrawCables(Easel easel, SKPath front, Dye dye)
    {
        SKColor deep = dye.Shade(dye.IsDark ? -0.6f : -0.4f).WithAlpha(150);
        SKColor ridge = dye.Shade(dye.IsDark ? 0.22f : 0.4f).WithAlpha(170);
        easel.Within(
            front,
            () =>
            {
                foreach (float x in new float[] { 160, 225, 290 })
                {
                    for (float y = 96; y < 510; y += 34)
                    {
                        SKPath strands = easel.Shape(
                            $"M{x - 13},{y} C{x - 13},{y + 20} {x + 13},{y + 14} {x + 13},{y + 34} M{x + 13},{y} C{x + 13},{y + 12} {x + 5},{y + 13} {x + 3},{y + 15} M{x - 3},{y + 19} C{x - 5},{y + 21} {x - 13},{y + 22} {x - 13},{y + 34}"
                        );
                        easel.Line(strands, deep, 9);
                        easel.Line(strands, ridge, 5);
                    }
                    easel.Line(easel.Shape($"M{x - 22},90 L{x - 22},520"), deep, 2.4f);
                    easel.Line(easel.Shape($"M{x + 22},90 L{x + 22},520"), deep, 2.4f);
                }
            }
        );
    }
}
