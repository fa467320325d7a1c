using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Colour blocks: from a line downwards the fabric has another colour, with a band of a third above it.</summary>
/// <param name="lower">The colour below the line.</param>
/// <param name="band">The colour of the band.</param>
/// <param name="line">Where the lower block begins, in pixels from the top.</param>
internal sealed class Panels(Dye lower, Dye band, float line = 300) : Pattern
{
    private const float Band = 44;

    /// <inheritdoc />
    public override string Word => "Colour Block";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint { Color = lower.Base };
        canvas.DrawRect(bounds.Left, line, bounds.Width, Foot, paint);
        paint.Color = band.Base;
        canvas.DrawRect(bounds.Left, line - Band, bounds.Width, Band, paint);
    }
}
