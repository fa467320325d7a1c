using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A running shoe from the side: mesh upper, coloured overlays, a thick wedge of a sole.</summary>
internal sealed class RunningShoe : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        Dye accent = look.Accent ?? Palette.Red;
        easel.Canvas.Save();
        easel.Canvas.RotateDegrees(11, 225, 320);
        easel.Canvas.Scale(1.06f, 0.84f, 225, 330);
        FloorShadow.Draw(easel, new SKRect(44, 392, 420, 420));
        DrawCollar(easel, accent);
        SKPath upper = easel.Shape(
            "M58,360 C50,320 44,270 50,222 C56,208 74,208 84,222 C102,252 146,264 176,246 C190,236 200,216 216,204 C226,198 238,204 244,216 C268,258 312,290 362,306 C398,318 414,340 412,370 Z"
        );
        easel.Piece(upper, look.Main, roundness: 0.6f);
        DrawMesh(easel, upper, look.Main);
        DrawOverlays(easel, upper, look.Main, accent);
        easel.Folds(
            upper,
            5,
            new(70, 240, 78, 300, 74, 356, 14, 0.24f),
            new(252, 250, 240, 300, 258, 350, 10, -0.2f),
            new(330, 304, 376, 318, 402, 350, 12, 0.28f)
        );
        DrawSole(easel, look, accent);
        Laces.Draw(easel, look.Main.IsPale ? Palette.Silver : Palette.White, 6);
        easel.Canvas.Restore();
    }

    private static void DrawCollar(Easel easel, Dye lining)
    {
        SKPath far = easel.Shape(
            "M50,226 C52,204 76,190 104,204 C140,216 178,204 206,184 C224,176 240,190 244,218 L180,264 L90,262 Z"
        );
        easel.Piece(far, new Dye("lining", lining.Shade(-0.2f)), roundness: 0.8f);
    }

    private static void DrawMesh(Easel easel, SKPath upper, Dye dye)
    {
        easel.Canvas.Save();
        easel.Canvas.ClipPath(upper, antialias: true);
        using var hole = new SKPaint
        {
            Color = dye.Shade(dye.IsDark ? 0.22f : -0.34f).WithAlpha(130),
            IsAntialias = true,
        };
        for (int row = 0; row < 22; row++)
        {
            for (int column = 0; column < 30; column++)
            {
                easel.Canvas.DrawCircle(
                    190 + (column * 8) + (row % 2 * 4),
                    230 + (row * 7),
                    1.7f,
                    hole
                );
            }
        }
        easel.Canvas.Restore();
    }

    private static void DrawOverlays(Easel easel, SKPath upper, Dye main, Dye accent)
    {
        easel.Canvas.Save();
        easel.Canvas.ClipPath(upper, antialias: true);
        Dye solid = main.IsPale ? main : new Dye(main.Name, main.Shade(0.06f));
        easel.Piece(
            easel.Shape(
                "M40,200 L84,222 C110,262 150,268 178,250 L204,300 C176,330 150,350 140,380 L40,380 Z"
            ),
            solid,
            roundness: 0.2f
        );
        easel.Piece(
            easel.Shape(
                "M176,246 C190,236 200,216 214,205 L232,240 C262,282 312,312 352,322 L338,340 C282,326 222,288 176,246 Z"
            ),
            solid,
            roundness: 0.25f
        );
        easel.Piece(
            easel.Shape(
                "M340,338 C370,334 400,346 420,372 L418,384 L300,384 C310,360 322,346 340,338 Z"
            ),
            accent,
            roundness: 0.3f
        );
        easel.Piece(
            easel.Shape("M40,228 L62,220 C76,262 84,310 78,370 L40,370 Z"),
            accent,
            roundness: 0.3f
        );
        DrawSaddle(easel, main, accent);
        easel.Canvas.Restore();
    }

    /// <summary>The band that holds the foot: from the laces down to the sole, with two ribs.</summary>
    private static void DrawSaddle(Easel easel, Dye main, Dye accent)
    {
        SKPath saddle = easel.Shape(
            "M192,258 C210,282 232,300 258,314 C242,332 246,352 262,384 L158,384 C196,350 206,312 192,258 Z"
        );
        easel.Piece(saddle, accent, roundness: 0.3f);
        SKColor rib = accent.IsPale ? main.Base : SKColors.White;
        easel.Line(easel.Shape("M212,280 C218,316 208,350 186,380"), rib, 4);
        easel.Line(easel.Shape("M232,298 C230,326 224,350 212,380"), rib, 4);
    }

    private static void DrawSole(Easel easel, Look look, Dye accent)
    {
        SKPath midsole = easel.Shape(
            "M50,348 C38,364 36,388 48,398 L404,402 C420,396 424,380 414,362 C360,374 310,380 260,376 C190,370 110,362 50,348 Z"
        );
        easel.Piece(midsole, Palette.White);
        easel.Line(easel.Shape("M44,374 C120,384 200,392 290,392"), accent.Base, 5);
        SKPath tread = easel.Shape(
            "M42,392 C40,402 44,410 54,412 L384,414 C402,414 416,406 416,392 C340,404 160,404 42,392 Z"
        );
        easel.Piece(tread, look.Main.IsDark ? accent : Palette.Charcoal, roundness: 0.4f);
        easel.Line(
            easel.Shape(
                "M84,402 L84,412 M122,404 L122,413 M160,405 L160,413 M200,406 L200,414 M240,406 L240,414 M280,406 L280,414 M320,405 L320,414 M358,403 L358,413"
            ),
            SKColors.White,
            3
        );
    }
}
