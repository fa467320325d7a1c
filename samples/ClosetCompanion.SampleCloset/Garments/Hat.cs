using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A hat with a crown, a ribbon and a brim: a fedora, or a broad straw hat.</summary>
/// <param name="straw">Whether it is woven of straw, with a broad brim.</param>
internal sealed class Hat(bool straw = false) : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        Dye ribbon = look.Accent ?? Palette.Black;
        FloorShadow.Draw(easel, new SKRect(46, 410, 404, 440));
        SKPath brim = easel.Symmetric(
            straw
                ? "M225,300 C120,300 22,324 8,374 C14,420 120,446 225,446"
                : "M225,318 C150,318 62,322 40,350 C40,392 130,420 225,420"
        );
        easel.Piece(brim, dye, roundness: 0.8f);
        easel.Folds(
            brim,
            9,
            new(60, 390, 150, 424, 225, 424, 12, -0.24f),
            new(60, 356, 120, 384, 225, 392, 12, 0.24f),
            new(225, 424, 320, 424, 396, 388, 12, -0.3f)
        );
        SKPath crown = easel.Symmetric(
            straw
                ? "M225,200 C170,200 142,224 136,280 C133,316 131,340 130,362 C154,380 188,386 225,386"
                : "M225,196 C206,176 174,168 152,184 C132,206 124,270 112,356 C140,376 180,384 225,384"
        );
        easel.Piece(crown, dye, look.Pattern, 0.8f);
        easel.Folds(
            crown,
            9,
            new(160, 200, 144, 270, 146, 360, 20, 0.24f),
            new(300, 200, 312, 270, 312, 360, 20, -0.26f),
            new(225, 196, 216, 240, 226, 286, 16, straw ? 0 : -0.36f)
        );
        if (straw)
        {
            DrawWeave(easel, brim, crown, dye);
        }
        SKPath band = easel.Symmetric(
            straw
                ? "M225,348 C186,348 156,342 133,330 L130,364 C154,382 188,388 225,388"
                : "M225,342 C184,342 146,336 118,322 L112,358 C140,378 180,386 225,386"
        );
        easel.Piece(band, ribbon, roundness: 0.7f);
        easel.Piece(
            easel.Shape("M314,336 C330,340 336,356 330,372 L300,380 C298,362 302,346 314,336 Z"),
            ribbon,
            roundness: 0.6f
        );
    }

    private static void DrawWeave(Easel easel, SKPath brim, SKPath crown, Dye dye)
    {
        SKColor groove = dye.Shade(-0.34f).WithAlpha(120);
        easel.Within(
            brim,
            () =>
            {
                for (int ring = 0; ring < 9; ring++)
                {
                    float width = 110 + (ring * 12);
                    float height = 24 + (ring * 5.4f);
                    easel.Line(
                        easel.Shape(
                            $"M{225 - width},372 a{width},{height} 0 0,0 {width * 2},0 a{width},{height} 0 0,0 {-width * 2},0"
                        ),
                        groove,
                        1.6f
                    );
                }
            }
        );
        easel.Within(
            crown,
            () =>
            {
                for (float y = 204; y < 340; y += 11)
                {
                    easel.Line(easel.Shape($"M124,{y} Q225,{y + 22} 326,{y}"), groove, 1.6f);
                }
            }
        );
    }
}
