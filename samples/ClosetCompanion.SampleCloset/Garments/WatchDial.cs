using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>The face of a watch, at ten past ten as in every shop window.</summary>
internal static class WatchDial
{
    /// <summary>Draws it.</summary>
    public static void Draw(
        Easel easel,
        SKPoint centre,
        float radius,
        Dye dial,
        Dye metal,
        bool chronograph
    )
    {
        SKCanvas canvas = easel.Canvas;
        using SKShader light = Shades.Round(
            centre,
            radius,
            dial.Shade(dial.IsDark ? 0.14f : 0.1f),
            dial.Shade(-0.14f)
        );
        using var face = new SKPaint { Shader = light, IsAntialias = true };
        canvas.DrawCircle(centre, radius, face);
        Dye ink = dial.IsDark ? Palette.White : Palette.Black;
        if (chronograph)
        {
            DrawSmallDials(canvas, centre, radius, dial, ink);
        }
        for (int minute = 0; minute < 60; minute++)
        {
            bool hour = minute % 5 == 0;
            DrawRay(
                canvas,
                centre,
                minute * 6,
                radius * (hour ? 0.76f : 0.88f),
                radius * 0.93f,
                hour ? radius * 0.06f : 1.4f,
                ink.Base
            );
        }
        SKColor hands = dial.IsPale ? Palette.Black.Base : metal.Shade(0.45f);
        DrawRay(canvas, centre, 304, -radius * 0.1f, radius * 0.5f, radius * 0.075f, hands);
        DrawRay(canvas, centre, 62, -radius * 0.1f, radius * 0.76f, radius * 0.055f, hands);
        DrawRay(canvas, centre, 190, -radius * 0.2f, radius * 0.84f, 2, Palette.Red.Base);
        using var hub = new SKPaint { Color = hands, IsAntialias = true };
        canvas.DrawCircle(centre, radius * 0.065f, hub);
        using var glass = new SKPaint { Color = SKColors.White.WithAlpha(26), IsAntialias = true };
        canvas.DrawArc(
            SKRect.Create(centre.X - radius, centre.Y - radius, radius * 2, radius * 2),
            200,
            110,
            false,
            glass
        );
    }

    private static void DrawSmallDials(
        SKCanvas canvas,
        SKPoint centre,
        float radius,
        Dye dial,
        Dye ink
    )
    {
        foreach (float angle in new float[] { 90, 180, 270 })
        {
            SKPoint at = Along(centre, angle, radius * 0.44f);
            using var well = new SKPaint { Color = dial.Shade(-0.16f), IsAntialias = true };
            canvas.DrawCircle(at, radius * 0.22f, well);
            using var ring = new SKPaint
            {
                Color = ink.Base.WithAlpha(190),
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = 1.8f,
            };
            canvas.DrawCircle(at, radius * 0.22f, ring);
            DrawRay(canvas, at, angle + 30, 0, radius * 0.17f, 2, ink.Base);
        }
    }

    private static void DrawRay(
        SKCanvas canvas,
        SKPoint centre,
        float degrees,
        float from,
        float to,
        float width,
        SKColor colour
    )
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            StrokeWidth = width,
            IsStroke = true,
        };
        canvas.DrawLine(Along(centre, degrees, from), Along(centre, degrees, to), paint);
    }

    private static SKPoint Along(SKPoint centre, float degrees, float distance)
    {
        (float sin, float cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return new SKPoint(centre.X + (sin * distance), centre.Y - (cos * distance));
    }
}
