using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Woven checks: bands both ways that are darker where they cross, with a fine line between.</summary>
/// <param name="band">The colour of the bands.</param>
/// <param name="line">The colour of the fine lines.</param>
/// <param name="size">From one band to the next, in pixels.</param>
internal sealed class Checks(Dye band, Dye line, int size = 44) : Pattern
{
    /// <inheritdoc />
    public override string Word => "Checked";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var broad = new SKPaint { Color = band.Base.WithAlpha(140) };
        using var fine = new SKPaint { Color = line.Base.WithAlpha(215) };
        float half = size * 0.22f;
        float first = Studio.Middle - (size * MathF.Ceiling(Studio.Middle / size));
        for (float at = first; at < Foot + size; at += size)
        {
            canvas.DrawRect(0, at - half, Studio.Width, half * 2, broad);
            canvas.DrawRect(at - half, 0, half * 2, Foot, broad);
            canvas.DrawRect(0, at + (size / 2f) - 1.5f, Studio.Width, 3, fine);
            canvas.DrawRect(at + (size / 2f) - 1.5f, 0, 3, Foot, fine);
        }
    }
}
