using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Polka dots, each row set off by half a step.</summary>
/// <param name="dye">Their colour.</param>
/// <param name="radius">Their radius, in pixels.</param>
/// <param name="step">From one dot to the next.</param>
internal sealed class Dots(Dye dye, float radius = 6, float step = 34) : Pattern
{
    /// <inheritdoc />
    public override string Word => "Polka Dot";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint { Color = dye.Base.WithAlpha(240), IsAntialias = true };
        int row = 0;
        for (float y = 0; y < Foot; y += step * 0.8f, row++)
        {
            float offset = row % 2 == 0 ? 0 : step / 2;
            for (float x = offset; x < Studio.Width + step; x += step)
            {
                canvas.DrawCircle(x, y, radius, paint);
            }
        }
    }
}
