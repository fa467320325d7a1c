using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A messenger bag: a broad flap with two buckles and a long shoulder strap; or a laptop bag with handles.</summary>
/// <param name="laptop">Whether it is a laptop bag.</param>
internal sealed class MessengerBag(bool laptop = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? dye;
        FloorShadow.Draw(easel, new SKRect(44, 476, 406, 502));
        SKPath strap = easel.Shape(
            laptop
                ? "M168,242 L170,196 C172,176 190,170 225,170 C260,170 278,176 280,196 L282,242"
                : "M70,258 C60,130 120,60 225,60 C330,60 390,130 380,258"
        );
        easel.Line(strap, trim.Shade(trim.IsPale ? -0.4f : -0.55f), 19);
        easel.Line(strap, trim.Shade(0.03f), 15.5f);
        SKPath body = easel.Symmetric(
            "M225,232 L66,234 C52,236 46,246 46,262 L50,466 C52,482 62,490 80,490 L225,492"
        );
        easel.Piece(body, dye, look.Pattern, 0.7f);
        if (laptop)
        {
            DrawPocket(easel, look, trim);
            return;
        }
        SKPath flap = easel.Symmetric(
            "M225,228 L64,230 C48,232 42,244 42,262 L44,380 C46,398 60,404 80,406 L225,408"
        );
        easel.Fold(body, 8, new(50, 416, 225, 424, 400, 416, 14, -0.4f));
        easel.Piece(flap, dye, look.Pattern, 0.7f);
        easel.Folds(
            flap,
            9,
            new(80, 244, 225, 236, 370, 244, 14, 0.22f),
            new(130, 260, 120, 330, 134, 400, 16, 0.14f),
            new(310, 260, 320, 330, 306, 400, 16, -0.16f)
        );
        easel.Stitches(
            "M52,262 L54,378 C56,392 66,396 82,397 L368,397 C384,396 394,392 396,378 L398,262",
            dye.Shade(dye.IsDark ? 0.35f : -0.35f)
        );
        foreach (float x in new float[] { 130, 320 })
        {
            DrawBuckle(easel, trim, x);
        }
    }

    private static void DrawBuckle(Easel easel, Dye trim, float x)
    {
        SKPath strap = easel.Shape(
            $"M{x - 14},300 L{x + 14},300 L{x + 14},440 L{x},454 L{x - 14},440 Z"
        );
        easel.Piece(strap, trim, roundness: 0.4f);
        easel.Stitches(
            $"M{x - 9},306 L{x - 9},438 M{x + 9},306 L{x + 9},438",
            trim.Shade(trim.IsDark ? 0.35f : -0.35f)
        );
        SKPath buckle = easel.Shape(
            $"M{x - 20},392 L{x + 20},392 L{x + 20},424 L{x - 20},424 Z M{x},392 L{x},424"
        );
        easel.Line(buckle, Palette.Gold.Shade(-0.5f), 6);
        easel.Line(buckle, Palette.Gold.Shade(0.1f), 3.6f);
    }

    private static void DrawPocket(Easel easel, Look look, Dye trim)
    {
        Dye dye = look.Main;
        easel.Line(easel.Shape("M58,262 L392,262"), trim.Shade(-0.5f), 9);
        easel.Line(easel.Shape("M58,262 L392,262"), Palette.Silver.Base, 2.6f);
        SKPath pocket = easel.Symmetric(
            "M225,318 L78,318 C74,370 74,420 80,470 C130,478 180,478 225,478"
        );
        easel.Piece(pocket, dye, look.Pattern, 0.5f);
        easel.Line(easel.Shape("M84,334 L366,334"), trim.Shade(-0.5f), 8);
        easel.Line(easel.Shape("M84,334 L366,334"), Palette.Silver.Base, 2.4f);
        easel.Folds(
            pocket,
            9,
            new(110, 350, 102, 410, 112, 470, 16, 0.16f),
            new(340, 350, 348, 410, 338, 470, 16, -0.18f)
        );
        foreach (float x in new float[] { 168, 282 })
        {
            easel.Piece(
                easel.Shape($"M{x - 13},234 L{x + 13},234 L{x + 13},300 L{x},310 L{x - 13},300 Z"),
                trim,
                roundness: 0.4f
            );
        }
        easel.Piece(
            easel.Shape("M196,400 L254,400 L254,432 L196,432 Z"),
            new Dye("label", trim.Shade(-0.3f)),
            roundness: 0.4f
        );
    }
}
