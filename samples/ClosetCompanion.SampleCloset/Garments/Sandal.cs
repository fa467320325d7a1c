using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A sandal seen from above and the side: footbed, two broad straps and one round the heel.</summary>
internal sealed class Sandal : IGarment
{
    private const string Footbed =
        "M40,252 C44,212 104,200 168,214 C232,226 298,204 352,216 C406,228 430,272 402,306 C368,342 290,334 228,322 C160,312 112,324 72,304 C48,292 38,272 40,252 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        easel.Canvas.Save();
        easel.Canvas.Translate(0, 36);
        easel.Canvas.RotateDegrees(15, Studio.Middle, 280);
        Dye bedDye = look.Accent ?? Palette.Tan;
        for (int layer = 28; layer > 0; layer -= 2)
        {
            easel.Canvas.Save();
            easel.Canvas.Translate(-layer * 0.25f, layer);
            Dye side = layer > 10 ? Palette.Charcoal : bedDye;
            easel.Fill(easel.Shape(Footbed), side.Shade(-0.3f));
            easel.Canvas.Restore();
        }
        SKPath back = easel.Shape(
            "M150,214 C110,180 60,186 40,222 C30,242 30,262 36,276 L56,276 C54,250 66,222 100,216 C124,212 140,222 154,234 Z"
        );
        easel.Piece(back, look.Main, look.Pattern, 0.7f);
        SKPath bed = easel.Shape(Footbed);
        easel.Piece(bed, bedDye, roundness: 0.45f);
        easel.Folds(
            bed,
            9,
            new(70, 250, 120, 240, 170, 256, 18, 0.16f),
            new(330, 260, 370, 246, 396, 270, 18, 0.18f),
            new(176, 330, 220, 250, 300, 214, 22, -0.4f),
            new(290, 330, 330, 280, 380, 250, 18, -0.4f)
        );
        SKPath side2 = easel.Shape(
            "M42,270 C56,306 98,324 168,322 L172,300 C116,300 78,288 60,262 Z"
        );
        easel.Piece(side2, look.Main, look.Pattern, 0.7f);
        DrawStrap(
            easel,
            look,
            "M150,324 C140,256 170,190 228,176 C250,174 262,184 268,204 C226,220 208,268 212,330 Z"
        );
        DrawStrap(
            easel,
            look,
            "M272,334 C270,266 296,206 342,196 C364,194 378,204 384,222 C348,240 330,280 330,338 Z"
        );
        easel.Canvas.Restore();
    }

    private static void DrawStrap(Easel easel, Look look, string outline)
    {
        SKPath strap = easel.Shape(outline);
        easel.Piece(strap, look.Main, look.Pattern, 0.6f);
        SKRect at = strap.Bounds;
        easel.Fold(
            strap,
            5,
            new(
                at.Left + 20,
                at.Bottom,
                at.Left + 14,
                at.MidY - 20,
                at.Right - 40,
                at.Top + 8,
                12,
                0.4f
            )
        );
        SKPath buckle = easel.Shape($"M{at.Left + 14},{at.MidY + 22} l30,-6 l5,28 l-30,6 Z");
        easel.Line(buckle, Palette.Silver.Shade(-0.5f), 6);
        easel.Line(buckle, Palette.Silver.Shade(0.2f), 3.6f);
    }
}
