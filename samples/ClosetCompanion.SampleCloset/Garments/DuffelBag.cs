using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A duffel bag from the side: a barrel with a zip on top, two handles and a shoulder strap.</summary>
internal sealed class DuffelBag : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye trim = look.Accent ?? Palette.Charcoal;
        FloorShadow.Draw(easel, new SKRect(30, 446, 420, 474));
        SKPath far = easel.Shape("M150,290 C152,190 190,160 225,160 C260,160 298,190 300,290");
        easel.Line(far, trim.Shade(-0.5f), 13);
        SKPath body = easel.Symmetric(
            "M225,244 L96,248 C58,252 38,282 32,330 C28,376 28,410 36,440 C42,456 56,462 76,462 L225,464"
        );
        easel.Piece(body, dye, look.Pattern, 0.9f);
        easel.Folds(
            body,
            9,
            new(110, 262, 225, 252, 340, 262, 16, 0.3f),
            new(160, 300, 150, 380, 160, 456, 16, -0.16f),
            new(290, 300, 300, 380, 290, 456, 16, -0.18f),
            new(80, 440, 225, 452, 370, 440, 18, -0.3f)
        );
        easel.Twice(() =>
        {
            SKPath end = easel.Shape(
                "M98,248 C58,252 38,282 32,330 C28,376 28,410 36,440 C42,456 56,462 78,462 C66,400 70,310 98,248 Z"
            );
            easel.Piece(end, trim, roundness: 0.6f);
            easel.Stitches(
                "M92,256 C66,314 62,400 72,458",
                trim.Shade(trim.IsDark ? 0.35f : -0.35f)
            );
        });
        easel.Line(easel.Shape("M100,258 C160,252 290,252 350,258"), trim.Shade(-0.4f), 9);
        easel.Line(easel.Shape("M100,258 C160,252 290,252 350,258"), Palette.Silver.Base, 2.6f);
        SKPath pocket = easel.Symmetric(
            "M225,340 L164,340 C158,372 158,410 162,440 C184,446 204,446 225,446"
        );
        easel.Piece(pocket, dye, look.Pattern, 0.4f);
        easel.Line(easel.Shape("M168,354 L282,354"), trim.Shade(-0.3f), 6);
        easel.Line(easel.Shape("M168,354 L282,354"), Palette.Silver.Base, 2);
        foreach (float x in new float[] { 140, 310 })
        {
            SKPath band = easel.Shape($"M{x - 9},252 L{x + 9},252 L{x + 8},463 L{x - 8},463 Z");
            easel.Piece(band, trim, roundness: 0.4f);
        }
        SKPath near = easel.Shape("M140,300 C140,180 180,144 225,144 C270,144 310,180 310,300");
        easel.Line(near, trim.Shade(trim.IsPale ? -0.4f : -0.55f), 16);
        easel.Line(near, trim.Shade(0.06f), 12.5f);
        SKPath grip = easel.Shape("M190,152 C212,142 238,142 260,152");
        easel.Line(grip, trim.Shade(-0.35f), 22);
        easel.Line(grip, trim.Shade(0.12f), 17);
    }
}
