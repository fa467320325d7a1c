using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Small stars, each row set off by half a step.</summary>
/// <param name="dye">Their colour.</param>
/// <param name="radius">How large they are, in pixels.</param>
/// <param name="step">From one star to the next.</param>
internal sealed class Stars(Dye dye, float radius = 11, float step = 50) : Pattern
{
    /// <inheritdoc />
    public override string Word => "Starry";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        using var paint = new SKPaint { Color = dye.Base.WithAlpha(240), IsAntialias = true };
        using SKPath stars = Strew();
        canvas.DrawPath(stars, paint);
    }

    private SKPath Strew()
    {
        using var builder = new SKPathBuilder();
        int row = 0;
        for (float y = 0; y < Foot; y += step * 0.8f, row++)
        {
            for (float x = row % 2 == 0 ? 0 : step / 2; x < Studio.Width + step; x += step)
            {
                AddStar(builder, x, y, row * 20);
            }
        }
        return builder.Detach();
    }

    private void AddStar(SKPathBuilder builder, float x, float y, float turn)
    {
        for (int point = 0; point < 10; point++)
        {
            (float sin, float cos) = MathF.SinCos((point * 36 + turn) * MathF.PI / 180);
            float reach = point % 2 == 0 ? radius : radius * 0.42f;
            var at = new SKPoint(x + (sin * reach), y - (cos * reach));
            if (point == 0)
            {
                builder.MoveTo(at);
            }
            else
            {
                builder.LineTo(at);
            }
        }
        builder.Close();
    }
}
