using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A clutch: a flat evening bag with a slanted flap and a chain.</summary>
internal sealed class Clutch : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye metal = look.Accent ?? Palette.Gold;
        DrawChain(easel, metal);
        FloorShadow.Draw(easel, new SKRect(40, 432, 410, 456));
        SKPath body = easel.Shape(
            "M44,236 C44,226 50,222 60,222 L390,222 C400,222 406,226 406,236 L402,428 C402,438 396,442 386,442 L64,442 C54,442 48,438 48,428 Z"
        );
        easel.Piece(body, dye, look.Pattern, 0.7f);
        SKPath flap = easel.Shape(
            "M44,236 C44,226 50,220 60,220 L390,220 C400,220 406,226 406,236 L398,262 L240,372 C230,378 220,378 210,372 L52,262 Z"
        );
        easel.Fold(body, 9, new(70, 290, 225, 410, 380, 290, 18, -0.3f));
        easel.Piece(flap, dye, look.Pattern, 0.6f);
        easel.Folds(
            flap,
            9,
            new(80, 232, 225, 226, 370, 232, 12, 0.26f),
            new(120, 290, 200, 340, 222, 362, 12, 0.14f)
        );
        easel.Stitches(
            "M54,256 L212,364 C221,369 229,369 238,364 L396,256",
            dye.Shade(dye.IsDark ? 0.35f : -0.35f)
        );
        SKPath clasp = easel.Shape("M225,338 l20,20 l-20,20 l-20,-20 Z");
        easel.Fill(clasp, Shades.Polished(clasp.Bounds, metal));
        easel.Line(clasp, metal.Shade(-0.5f), 1.6f);
        SKPath stone = easel.Shape("M225,348 l10,10 l-10,10 l-10,-10 Z");
        easel.Fill(stone, metal.Shade(0.7f));
    }

    private static void DrawChain(Easel easel, Dye metal)
    {
        SKPath curve = easel.Shape("M62,226 C90,120 360,120 388,226");
        easel.Line(curve, metal.Shade(-0.55f), 8);
        using SKPathEffect links = SKPathEffect.CreateDash([9, 4], 0);
        easel.Line(curve, metal.Shade(0.1f), 5, links);
        easel.Line(curve, metal.Shade(0.6f), 1.6f, links);
    }
}
