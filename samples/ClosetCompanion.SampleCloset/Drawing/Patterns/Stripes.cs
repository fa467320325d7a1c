using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Even stripes.</summary>
/// <param name="dye">Their colour.</param>
/// <param name="width">How broad each is, in pixels.</param>
/// <param name="gap">How much of the fabric shows between two.</param>
/// <param name="degrees">0 for stripes across, 90 for stripes from top to bottom.</param>
internal sealed class Stripes(Dye dye, float width = 22, float gap = 40, float degrees = 0)
    : Pattern
{
    /// <inheritdoc />
    public override string Word => "Striped";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint { Color = dye.Base.WithAlpha(235), IsAntialias = true };
        canvas.Save();
        canvas.RotateDegrees(degrees, Studio.Width / 2f, Studio.Height / 2f);
        // Far beyond the picture, so that turned stripes cover the corners; one is centred, so that halves match.
        float period = width + gap;
        int reach = (int)(Foot / period);
        for (int stripe = -reach; stripe <= reach; stripe++)
        {
            float y = (Studio.Height / 2f) - (width / 2) + (stripe * period);
            canvas.DrawRect(-300, y, 1100, width, paint);
        }
        canvas.Restore();
    }
}
