using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A pair of socks, one over the other.</summary>
internal sealed class Socks : IGarment
{
    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        easel.Canvas.Save();
        easel.Canvas.Translate(52, 10);
        DrawOne(easel, look);
        easel.Canvas.Restore();
        easel.Canvas.Save();
        easel.Canvas.Translate(-14, 0);
        DrawOne(easel, look);
        easel.Canvas.Restore();
    }

    private static void DrawOne(Easel easel, Look look)
    {
        Dye trim = look.Accent ?? look.Main;
        SKPath sock = easel.Shape(
            "M116,44 L242,44 C246,140 244,220 252,288 C276,340 318,400 346,464 C360,506 340,548 300,556 C268,560 244,540 226,508 C196,456 150,410 122,366 C104,336 112,300 118,262 C122,190 116,110 116,44 Z"
        );
        easel.Piece(sock, look.Main, look.Pattern, 0.7f);
        easel.Folds(
            sock,
            7,
            new(140, 100, 148, 190, 140, 290, 16, 0.2f),
            new(230, 110, 226, 210, 236, 290, 14, -0.24f),
            new(250, 286, 206, 308, 150, 300, 10, -0.3f),
            new(256, 304, 220, 330, 176, 330, 9, -0.24f),
            new(220, 350, 262, 430, 300, 520, 18, 0.18f)
        );
        easel.Canvas.Save();
        easel.Canvas.ClipPath(sock, antialias: true);
        easel.Piece(
            easel.Shape("M100,262 C150,262 168,316 126,390 L90,360 Z"),
            trim,
            roundness: 0.3f
        );
        easel.Piece(
            easel.Shape("M252,548 C262,500 300,456 350,452 L380,580 L240,580 Z"),
            trim,
            roundness: 0.3f
        );
        SKPath cuff = easel.Shape("M110,40 L250,40 L250,98 L110,98 Z");
        easel.Piece(cuff, trim, roundness: 0.4f);
        using var rib = new SKPaint
        {
            Color = trim.Shade(trim.IsDark ? 0.16f : -0.26f).WithAlpha(130),
            StrokeWidth = 1.5f,
        };
        for (float x = 114; x < 250; x += 6)
        {
            easel.Canvas.DrawLine(x, 44, x, 98, rib);
        }
        easel.Canvas.Restore();
        easel.Line(sock, look.Main.Shade(look.Main.IsPale ? -0.3f : -0.6f), 1.6f);
    }
}
