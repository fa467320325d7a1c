using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Zigzag lines across the fabric.</summary>
/// <param name="dye">Their colour.</param>
/// <param name="width">How broad each is, in pixels.</param>
/// <param name="step">From one line to the next.</param>
internal sealed class Zigzag(Dye dye, float width = 9, float step = 40) : Pattern
{
    private const float Tooth = 25;

    /// <inheritdoc />
    public override string Word => "Chevron";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint
        {
            Color = dye.Base.WithAlpha(235),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Miter,
        };
        using var builder = new SKPathBuilder();
        // An even number of teeth from the middle to both sides, so that halves match.
        for (float y = -step; y < Foot; y += step)
        {
            builder.MoveTo(Studio.Middle - (10 * Tooth), y);
            for (int tooth = -9; tooth <= 10; tooth++)
            {
                builder.LineTo(
                    Studio.Middle + (tooth * Tooth),
                    y + (tooth % 2 == 0 ? 0 : Tooth * 0.8f)
                );
            }
        }
        using SKPath lines = builder.Detach();
        canvas.DrawPath(lines, paint);
    }
}
