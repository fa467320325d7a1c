using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A handbag from the front, with two handles, metal rings and a pocket or a flap.</summary>
/// <param name="flap">Whether a flap with a clasp closes it, instead of a zip.</param>
internal sealed class Handbag(bool flap = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? dye;
        FloorShadow.Draw(easel, new SKRect(60, 486, 390, 512));
        SKPath back = easel.Shape("M150,262 C150,130 180,88 225,88 C270,88 300,130 300,262");
        easel.Line(back, trim.Shade(-0.5f), 15);
        SKPath body = easel.Symmetric(
            "M225,240 L96,246 C84,250 78,262 74,286 C66,350 56,420 52,470 C52,490 62,498 80,500 C130,506 180,506 225,506"
        );
        easel.Piece(body, dye, look.Pattern, 0.8f);
        easel.Folds(
            body,
            8,
            new(110, 260, 86, 380, 92, 486, 24, 0.22f),
            new(150, 300, 140, 400, 156, 496, 18, -0.2f),
            new(300, 300, 312, 400, 296, 496, 18, -0.2f),
            new(340, 270, 366, 380, 360, 486, 20, -0.24f),
            new(230, 330, 220, 420, 232, 500, 16, 0.12f)
        );
        if (flap)
        {
            DrawFlap(easel, trim);
        }
        else
        {
            DrawPocket(easel, dye, trim);
        }
        DrawHandle(easel, trim);
    }

    private static void DrawFlap(Easel easel, Dye dye)
    {
        SKPath flap = easel.Symmetric(
            "M225,232 L98,238 C86,242 82,256 80,276 C76,320 86,356 112,366 C150,378 190,382 225,382"
        );
        easel.Piece(flap, dye, roundness: 0.7f);
        easel.Fold(flap, 8, new(110, 250, 100, 300, 116, 356, 16, 0.24f));
        easel.Stitches(
            "M90,270 C86,316 96,348 116,357 C180,374 270,374 334,357 C354,348 364,316 360,270",
            dye.Shade(dye.IsDark ? 0.35f : -0.35f)
        );
        SKPath clasp = easel.Shape("M206,360 L244,360 L244,400 L206,400 Z");
        easel.Fill(clasp, Shades.Polished(clasp.Bounds, Palette.Gold));
        easel.Line(clasp, Palette.Gold.Shade(-0.5f), 1.5f);
    }

    private static void DrawPocket(Easel easel, Dye dye, Dye trim)
    {
        SKPath pocket = easel.Symmetric(
            "M225,364 L134,364 C126,400 124,440 128,470 C160,478 190,480 225,480"
        );
        easel.Piece(pocket, dye, roundness: 0.5f);
        easel.Line(easel.Shape("M140,380 L310,380"), Palette.Gold.Shade(-0.1f), 4);
        SKPath rim = easel.Symmetric("M225,234 L98,240 L92,270 C136,276 180,278 225,278");
        easel.Piece(rim, trim, roundness: 0.5f);
        easel.Stitches(
            "M98,266 C150,272 300,272 352,266",
            trim.Shade(trim.IsDark ? 0.35f : -0.35f)
        );
        easel.Line(easel.Shape("M262,380 L262,404"), Palette.Gold.Base, 5);
    }

    private static void DrawHandle(Easel easel, Dye dye)
    {
        SKPath handle = easel.Shape("M136,286 C132,140 168,76 225,76 C282,76 318,140 314,286");
        easel.Line(handle, dye.Shade(dye.IsPale ? -0.3f : -0.55f), 17);
        easel.Line(handle, dye.Shade(0.02f), 13.5f);
        SKPath glint = easel.Shape("M132,270 C130,142 166,73 225,73");
        easel.Line(glint, dye.Shade(0.35f).WithAlpha(150), 3);
        easel.Twice(() =>
        {
            easel.Line(
                easel.Shape("M136,278 m-11,0 a11,11 0 1,0 22,0 a11,11 0 1,0 -22,0"),
                Palette.Gold.Shade(-0.35f),
                6
            );
            easel.Line(
                easel.Shape("M136,278 m-11,0 a11,11 0 1,0 22,0 a11,11 0 1,0 -22,0"),
                Palette.Gold.Shade(0.2f),
                3
            );
            SKPath tab = easel.Shape("M124,288 L148,288 L146,326 L136,334 L126,326 Z");
            easel.Piece(tab, dye, roundness: 0.4f);
        });
    }
}
