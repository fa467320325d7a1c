using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A flip flop, seen from above and the side: footbed, sole and a forked strap.</summary>
internal sealed class FlipFlop : IGarment
{
    private const string Footbed =
        "M40,252 C44,212 104,200 168,214 C232,226 298,204 352,216 C406,228 430,272 402,306 C368,342 290,334 228,322 C160,312 112,324 72,304 C48,292 38,272 40,252 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye strap = look.Accent ?? look.Main;
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 30);
        easel.Canvas.RotateDegrees(17, 225, 280);
        DrawSole(easel, look);
        SKPath bed = easel.Shape(Footbed);
        easel.Piece(bed, look.Main, look.Pattern, 0.4f);
        easel.Folds(
            bed,
            9,
            new(80, 234, 130, 228, 190, 244, 14, 0.16f),
            new(250, 260, 320, 236, 390, 262, 20, 0.16f),
            new(330, 284, 370, 268, 392, 290, 14, -0.2f),
            new(70, 280, 110, 268, 160, 286, 14, -0.18f)
        );
        easel.Folds(
            bed,
            5,
            new(176, 330, 260, 262, 356, 270, 16, -0.5f),
            new(170, 226, 270, 214, 350, 268, 14, -0.4f)
        );
        DrawStrap(easel, strap);
        easel.Canvas.Restore();
    }

    private static void DrawSole(Easel easel, Look look)
    {
        Dye side = look.Accent ?? look.Main;
        for (int layer = 26; layer > 0; layer -= 2)
        {
            easel.Canvas.Save();
            easel.Canvas.Translate(-layer * 0.25f, layer);
            Dye dye = layer > 12 ? look.Main : side;
            easel.Fill(easel.Shape(Footbed), dye.Shade(dye.IsDark ? -0.3f : -0.34f));
            easel.Canvas.Restore();
        }
    }

    private static void DrawStrap(Easel easel, Dye dye)
    {
        SKPath far = easel.Shape(
            "M356,262 C326,210 262,176 196,196 C180,204 176,218 184,224 C240,204 296,222 348,270 Z"
        );
        easel.Piece(far, dye, roundness: 0.7f);
        SKPath near = easel.Shape(
            "M358,262 C310,216 226,226 160,318 C160,334 176,340 190,338 C240,268 300,254 350,276 Z"
        );
        easel.Piece(near, dye, roundness: 0.6f);
        easel.Fold(near, 4, new(180, 314, 240, 244, 340, 256, 9, 0.4f));
        easel.Line(easel.Shape("M354,264 L362,282"), dye.Shade(-0.2f), 9);
    }
}
