using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Knitted bands of diamonds and zigzags, as on winter sweaters.</summary>
/// <param name="first">The colour of the diamonds.</param>
/// <param name="second">The colour of the lines between.</param>
internal sealed class Jacquard(Dye first, Dye second) : Pattern
{
    private const float Step = 30;

    /// <inheritdoc />
    public override string Word => "Jacquard";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (float y = 40; y < Foot; y += 96)
        {
            for (float x = Studio.Middle - (8 * Step); x <= Studio.Middle + (8 * Step); x += Step)
            {
                paint.Color = first.Base;
                Diamond(canvas, paint, x, y, 11);
                paint.Color = second.Base;
                Diamond(canvas, paint, x + (Step / 2), y, 5);
                Diamond(canvas, paint, x, y - 28, 4);
                Diamond(canvas, paint, x + (Step / 2), y - 36, 4);
                Diamond(canvas, paint, x, y + 28, 4);
                Diamond(canvas, paint, x + (Step / 2), y + 36, 4);
            }
        }
    }

    private static void Diamond(SKCanvas canvas, SKPaint paint, float x, float y, float size)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(x, y - (size * 1.2f));
        builder.LineTo(x + size, y);
        builder.LineTo(x, y + (size * 1.2f));
        builder.LineTo(x - size, y);
        builder.Close();
        using SKPath diamond = builder.Detach();
        canvas.DrawPath(diamond, paint);
    }
}
