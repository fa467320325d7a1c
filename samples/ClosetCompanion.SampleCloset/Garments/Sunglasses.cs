using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>Sunglasses, turned a little to the side, with both temples behind.</summary>
/// <param name="round">Whether the lenses are drop-shaped in a thin metal frame.</param>
internal sealed class Sunglasses(bool round = false) : IGarment
{
    private const string SquareLeft =
        "M96,276 C130,266 186,268 214,276 C220,306 210,346 186,356 C158,364 124,358 110,344 C98,326 92,300 96,276 Z";
    private const string SquareRight =
        "M266,278 C294,270 350,270 384,280 C388,308 380,340 360,352 C334,362 296,360 282,348 C268,330 262,304 266,278 Z";
    private const string DropLeft =
        "M100,280 C124,262 186,262 214,280 C222,304 212,346 184,366 C156,376 122,366 106,340 C96,322 94,298 100,280 Z";
    private const string DropRight =
        "M264,280 C290,264 350,266 380,284 C386,306 380,342 356,362 C330,372 296,366 278,344 C266,324 260,300 264,280 Z";

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye lens = look.Accent ?? Palette.Charcoal;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(4, 225, 310);
        FloorShadow.Draw(easel, new SKRect(90, 352, 390, 384), 60);
        DrawTemples(easel, look.Main);
        DrawLens(easel, round ? DropLeft : SquareLeft, look.Main, lens);
        DrawLens(easel, round ? DropRight : SquareRight, look.Main, lens);
        DrawBridge(easel, look.Main);
        easel.Canvas.Restore();
    }

    private void DrawTemples(Easel easel, Dye frame)
    {
        float width = round ? 6 : 12;
        SKPath far = easel.Shape("M380,282 C340,248 290,226 236,216 C222,214 212,218 206,230");
        easel.Line(far, frame.Shade(-0.35f), width);
        easel.Line(far, frame.Shade(0.14f), width * 0.35f);
        SKPath near = easel.Shape("M98,282 C74,272 52,270 38,272 C26,276 24,294 30,312");
        easel.Line(near, frame.Shade(-0.3f), width + 2);
        easel.Line(near, frame.Shade(0.22f), width * 0.4f);
    }

    private void DrawLens(Easel easel, string outline, Dye frame, Dye lens)
    {
        SKPath shape = easel.Shape(outline);
        SKRect bounds = shape.Bounds;
        easel.Fill(
            shape,
            SKShader.CreateLinearGradient(
                new SKPoint(bounds.MidX, bounds.Top),
                new SKPoint(bounds.MidX, bounds.Bottom),
                [lens.Shade(-0.55f), lens.Shade(0.3f)],
                SKShaderTileMode.Clamp
            )
        );
        easel.Fold(
            shape,
            6,
            new(
                bounds.Left + 30,
                bounds.Top,
                bounds.MidX,
                bounds.MidY,
                bounds.Left + 20,
                bounds.Bottom,
                22,
                0.3f
            )
        );
        easel.Line(shape, frame.Shade(-0.3f), round ? 6 : 13);
        easel.Line(shape, frame.Shade(frame.IsDark ? 0.1f : 0), round ? 3.5f : 10);
        easel.Line(shape, frame.Shade(0.4f).WithAlpha(110), 1.5f);
    }

    private void DrawBridge(Easel easel, Dye frame)
    {
        SKPath bridge = easel.Shape("M212,290 C224,276 252,276 266,292");
        easel.Line(bridge, frame.Shade(-0.3f), round ? 6 : 13);
        easel.Line(bridge, frame.Shade(0.06f), round ? 3.5f : 9);
        if (round)
        {
            easel.Line(easel.Shape("M200,270 C220,264 256,264 278,271"), frame.Shade(-0.1f), 4);
        }
    }
}
