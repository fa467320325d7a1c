using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A polished leather lace-up shoe, from the side.</summary>
internal sealed class FormalShoe : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye dye = look.Main;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(11, 225, 320);
        easel.Canvas.Scale(1.04f, 0.98f, 225, 330);
        FloorShadow.Draw(easel, new SKRect(50, 384, 424, 412));
        SKPath lining = easel.Shape(
            "M66,262 C76,240 110,236 140,240 C166,240 186,232 202,224 L216,236 L170,286 L96,286 Z"
        );
        easel.Piece(lining, Palette.Tan, roundness: 0.9f);
        SKPath upper = easel.Shape(
            "M60,380 C52,340 56,296 66,260 C74,252 86,254 94,262 C116,284 150,288 176,274 C188,262 196,240 206,226 C212,220 222,222 228,230 C256,268 300,292 348,300 C398,308 430,332 426,376 L420,388 L60,386 Z"
        );
        easel.Piece(upper, dye, roundness: 0.7f);
        easel.Folds(
            upper,
            5,
            new(80, 270, 96, 320, 84, 372, 16, 0.3f),
            new(296, 296, 360, 304, 408, 344, 12, 0.6f),
            new(130, 300, 150, 330, 140, 370, 14, 0.2f),
            new(268, 288, 256, 320, 274, 352, 9, -0.4f),
            new(290, 300, 280, 330, 300, 360, 8, -0.3f),
            new(240, 372, 330, 372, 410, 370, 10, -0.35f)
        );
        easel.Seam("M176,276 C180,318 200,350 236,372 C256,384 262,386 264,386", dye);
        easel.Seam("M214,228 C232,268 250,300 262,330 C240,350 212,352 192,338", dye);
        easel.Stitches("M342,300 C326,330 328,360 338,386", dye.Shade(0.3f));
        easel.Stitches("M66,318 C90,314 108,336 110,384", dye.Shade(0.3f));
        DrawLaces(easel, dye);
        DrawSole(easel);
        easel.Canvas.Restore();
    }

    private static void DrawLaces(Easel easel, Dye dye)
    {
        for (int row = 0; row < 4; row++)
        {
            float x = 206 + (row * 17);
            float y = 256 + (row * 15);
            SKPath lace = easel.Shape($"M{x},{y} L{x + 24},{y - 15}");
            easel.Line(lace, dye.Shade(-0.75f), 6);
            easel.Line(lace, dye.Shade(0.14f), 3.4f);
        }
    }

    private static void DrawSole(Easel easel)
    {
        SKPath sole = easel.Shape(
            "M54,378 C52,386 54,392 60,393 L180,394 C260,396 360,398 412,394 C426,390 430,382 424,374 C320,388 160,390 54,378 Z"
        );
        easel.Fill(sole, new SKColor(38, 30, 28));
        easel.Fill(easel.Shape("M56,390 L58,410 L140,412 L150,393 Z"), new SKColor(32, 26, 25));
        easel.Line(
            easel.Shape("M58,384 C160,394 320,392 424,380"),
            new SKColor(150, 120, 96),
            1.2f
        );
    }
}
