using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A sweatshirt with ribbed cuffs and hem, with or without a hood.</summary>
/// <param name="hooded">Whether it has a hood, drawstrings and a pouch pocket.</param>
internal sealed class Sweatshirt(bool hooded = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        if (hooded)
        {
            DrawHood(easel, look);
        }
        else
        {
            Torso.Neck(easel, look, 44);
        }
        Torso.LongSleeves(easel, look, trim);
        Torso.Front(easel, look, 44);
        DrawRibbedHem(easel, look.Fitted, trim);
        if (hooded)
        {
            DrawHoodRim(easel, look, trim);
            DrawPouch(easel, look.Main);
        }
        else
        {
            SKPath rib = easel.Shape("M166,76 C178,104 200,121 225,121 C250,121 272,104 284,76");
            easel.Line(rib, trim.Shade(trim.IsDark ? 0.16f : -0.3f), 20);
            easel.Line(rib, trim.Shade(-0.06f), 17);
            easel.Line(easel.Shape("M212,134 L225,156 L238,134"), look.Main.Shade(-0.3f), 1.5f);
        }
    }

    private static void DrawRibbedHem(Easel easel, bool fitted, Dye trim)
    {
        SKPath hem = easel.Symmetric(
            fitted
                ? "M225,517 C190,517 158,512 126,500 L122,530 C158,544 192,549 225,549"
                : "M225,525 C188,525 150,521 114,509 L116,545 C152,557 190,561 225,561"
        );
        easel.Piece(hem, trim, roundness: 0.4f);
        using var ribs = new SKPaint
        {
            Color = trim.Shade(trim.IsDark ? 0.18f : -0.28f).WithAlpha(120),
            StrokeWidth = 1.4f,
        };
        easel.Canvas.Save();
        easel.Canvas.ClipPath(hem, antialias: true);
        for (float x = 112; x < 340; x += 6)
        {
            easel.Canvas.DrawLine(x, 505, x, 565, ribs);
        }
        easel.Canvas.Restore();
    }

    private static void DrawHood(Easel easel, Look look)
    {
        SKPath hood = easel.Symmetric(
            "M225,14 C176,14 146,40 142,84 C140,112 150,130 170,140 L225,150"
        );
        easel.Piece(hood, look.Main, roundness: 0.7f);
        SKPath inside = easel.Symmetric("M225,32 C190,32 168,54 166,88 C168,112 190,134 225,138");
        easel.Fill(inside, look.Main.Shade(look.Main.IsPale ? -0.25f : -0.55f));
        easel.Fold(inside, 6, new(225, 36, 210, 80, 225, 136, 18, -0.3f));
    }

    private static void DrawHoodRim(Easel easel, Look look, Dye trim)
    {
        easel.Twice(() =>
        {
            SKPath rim = easel.Shape(
                "M170,54 C150,62 138,84 140,104 C152,134 188,158 226,166 L226,136 C196,130 172,112 166,88 C165,76 167,64 170,54 Z"
            );
            easel.Piece(rim, look.Main, roundness: 0.6f);
            easel.Fold(rim, 4, new(150, 84, 168, 124, 220, 152, 8, 0.22f));
        });
        Dye cord = trim == look.Main ? Palette.White : trim;
        easel.Twice(() =>
        {
            easel.Line(easel.Shape("M205,158 C200,190 204,214 201,242"), cord.Shade(-0.3f), 5.5f);
            easel.Line(easel.Shape("M205,158 C200,190 204,214 201,242"), cord.Shade(-0.04f), 4);
        });
    }

    private static void DrawPouch(Easel easel, Dye dye)
    {
        SKPath pouch = easel.Symmetric(
            "M225,390 L172,390 C162,412 148,436 138,448 L138,502 L225,502"
        );
        easel.Piece(pouch, dye, roundness: 0.3f);
        easel.Stitches("M177,397 C166,420 154,440 145,451", dye.Shade(dye.IsDark ? 0.25f : -0.35f));
        easel.Stitches("M273,397 C284,420 296,440 305,451", dye.Shade(dye.IsDark ? 0.25f : -0.35f));
    }
}
