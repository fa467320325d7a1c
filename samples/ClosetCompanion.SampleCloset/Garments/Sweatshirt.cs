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
        Ribbing.Draw(easel, Torso.Hem(easel, look, trim), trim);
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

    private static void DrawHood(Easel easel, Look look)
    {
        SKPath hood = easel.Symmetric(
            "M225,4 C180,6 150,36 144,84 C140,114 150,132 170,142 L225,150"
        );
        easel.Piece(hood, look.Main, roundness: 0.7f);
        SKPath inside = easel.Symmetric("M225,24 C196,26 174,50 168,88 C170,118 196,146 225,156");
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
            "M225,372 L172,372 C162,394 150,416 142,428 L142,478 L225,482"
        );
        easel.Piece(pouch, dye, roundness: 0.3f);
        easel.Stitches("M177,379 C166,402 156,420 148,430", dye.Shade(dye.IsDark ? 0.25f : -0.35f));
        easel.Stitches("M273,379 C284,402 294,420 302,430", dye.Shade(dye.IsDark ? 0.25f : -0.35f));
    }
}
