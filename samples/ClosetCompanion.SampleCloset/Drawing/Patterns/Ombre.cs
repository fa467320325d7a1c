using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>A dip dye: the fabric turns into a second colour towards its foot.</summary>
/// <param name="foot">The colour at the foot.</param>
/// <param name="from">Where it begins, in pixels from the top.</param>
/// <param name="to">Where it has become the second colour.</param>
internal sealed class Ombre(Dye foot, float from = 200, float to = 480) : Pattern
{
    /// <inheritdoc />
    public override string Word => "Ombre";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using SKShader dip = SKShader.CreateLinearGradient(
            new SKPoint(0, from),
            new SKPoint(0, to),
            [foot.Base.WithAlpha(0), foot.Base],
            [0, 1],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = dip };
        canvas.DrawRect(bounds, paint);
    }
}
