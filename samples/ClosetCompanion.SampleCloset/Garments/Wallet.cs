using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A wallet: a folded one for men, a long one with a flap and a snap for women.</summary>
internal sealed class Wallet : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        FloorShadow.Draw(easel, new SKRect(60, 404, 390, 440));
        if (look.Fitted)
        {
            DrawLong(easel, look);
        }
        else
        {
            DrawFolded(easel, look.Main);
        }
    }

    private static void DrawFolded(Easel easel, Dye dye)
    {
        SKPath back = easel.Shape(
            "M74,190 L392,174 C400,174 404,180 404,188 L402,404 C402,412 396,416 388,416 L80,424 Z"
        );
        easel.Piece(back, new Dye(dye.Name, dye.Shade(-0.2f)), roundness: 0.5f);
        SKPath front = easel.Shape(
            "M56,206 C56,196 62,190 72,190 L370,196 C380,196 386,202 386,212 L384,416 C384,426 378,432 368,432 L74,430 C64,430 58,424 58,414 Z"
        );
        easel.Piece(front, dye, roundness: 0.7f);
        easel.Folds(
            front,
            9,
            new(70, 200, 64, 310, 72, 424, 14, 0.3f),
            new(120, 240, 220, 250, 330, 220, 40, 0.12f),
            new(160, 410, 260, 420, 370, 410, 16, -0.24f)
        );
        SKColor thread = dye.Shade(dye.IsDark ? 0.4f : -0.4f);
        easel.Stitches(
            "M68,204 L364,208 C370,208 373,212 373,218 L372,410 C372,416 368,420 362,420 L70,418",
            thread
        );
        easel.Seam("M86,192 L88,430", dye);
        easel.Line(
            easel.Shape("M300,356 L340,356 L340,388 L300,388 Z"),
            dye.Shade(dye.IsDark ? 0.22f : -0.3f),
            2
        );
    }

    private static void DrawLong(Easel easel, Look look)
    {
        Dye dye = look.Main;
        SKPath body = easel.Symmetric(
            "M225,212 L62,212 C48,212 40,220 40,234 L40,402 C40,416 48,424 62,424 L225,424"
        );
        easel.Piece(body, dye, look.Pattern, 0.7f);
        easel.Line(easel.Shape("M48,410 L402,410"), Palette.Gold.Base, 3.5f);
        SKPath flap = easel.Symmetric(
            "M225,204 L60,204 C46,204 38,212 38,226 L38,330 C38,344 46,350 60,352 L225,358"
        );
        easel.Piece(flap, dye, look.Pattern, 0.7f);
        easel.Folds(
            flap,
            9,
            new(60, 214, 180, 222, 400, 214, 20, 0.22f),
            new(60, 336, 200, 340, 390, 336, 16, -0.22f)
        );
        easel.Stitches(
            "M48,224 L48,328 C48,338 54,342 64,343 L225,348 L386,343 C396,342 402,338 402,328 L402,224",
            dye.Shade(dye.IsDark ? 0.4f : -0.35f)
        );
        SKPath snap = easel.Shape("M207,342 L243,342 L243,372 C243,388 207,388 207,372 Z");
        easel.Fill(snap, Shades.Polished(snap.Bounds, Palette.Gold));
        easel.Line(snap, Palette.Gold.Shade(-0.5f), 1.5f);
    }
}
