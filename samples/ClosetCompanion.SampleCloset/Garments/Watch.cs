using ClosetCompanion.SampleCloset.Drawing;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Garments;

/// <summary>A wrist watch from the front: round case, dial with hands, the band above and below.</summary>
/// <param name="band">What it is worn on, in the look's main colour.</param>
/// <param name="dial">The colour of the dial.</param>
/// <param name="chronograph">Whether it has three small dials and two push buttons.</param>
internal sealed class Watch(WatchBand band, Dye dial, bool chronograph = false) : IGarment
{
    private static readonly SKPoint _centre = new(225, 300);

    /// <inheritdoc />
    public void Draw(Easel easel, Look look)
    {
        float radius = look.Fitted ? 98 : 132;
        Dye metal = look.Accent ?? Palette.Silver;
        WatchStrap.Draw(easel, look.Main, band, radius * (look.Fitted ? 0.36f : 0.48f));
        Dye body = band == WatchBand.Rubber ? look.Main : metal;
        DrawCase(easel, body, radius, look.Fitted);
        WatchDial.Draw(easel, _centre, radius * 0.78f, dial, metal, chronograph);
    }

    private void DrawCase(Easel easel, Dye body, float radius, bool jewelled)
    {
        SKCanvas canvas = easel.Canvas;
        foreach (float y in chronograph ? new[] { -0.42f, 0f, 0.42f } : [0f])
        {
            SKRect crown = SKRect.Create(
                _centre.X + (radius * (y == 0 ? 0.96f : 0.88f)),
                _centre.Y + (y * radius) - (radius * 0.09f),
                radius * 0.17f,
                radius * 0.18f
            );
            using var knob = new SKPaint
            {
                Shader = Shades.Down(crown, body, 0.5f),
                IsAntialias = true,
            };
            canvas.DrawRoundRect(crown, 3, 3, knob);
        }
        DrawRing(canvas, body, radius, radius * 0.88f);
        DrawRing(canvas, body, radius * 0.9f, radius * 0.78f);
        if (!jewelled)
        {
            return;
        }
        using var stone = new SKPaint { Color = SKColors.White, IsAntialias = true };
        for (int i = 0; i < 40; i++)
        {
            (float sin, float cos) = MathF.SinCos(i * MathF.Tau / 40);
            canvas.DrawCircle(
                _centre.X + (radius * 0.93f * sin),
                _centre.Y + (radius * 0.93f * cos),
                radius * 0.045f,
                stone
            );
        }
    }

    private static void DrawRing(SKCanvas canvas, Dye body, float outer, float inner)
    {
        using var shader = SKShader.CreateSweepGradient(
            _centre,
            [
                body.Shade(-0.3f),
                body.Shade(0.2f),
                body.Shade(-0.45f),
                body.Shade(0.7f),
                body.Shade(-0.1f),
                body.Shade(0.5f),
                body.Shade(-0.3f),
            ]
        );
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        canvas.DrawCircle(_centre, outer, paint);
        using var edge = new SKPaint
        {
            Color = body.Shade(-0.6f),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 1.5f,
        };
        canvas.DrawCircle(_centre, outer, edge);
        canvas.DrawCircle(_centre, inner, edge);
    }
}
