using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Small flowers with leaves, strewn over the fabric.</summary>
/// <param name="petals">The colour of the petals.</param>
/// <param name="middle">The colour of the flowers' middles.</param>
/// <param name="leaves">The colour of the leaves.</param>
internal sealed class Flowers(Dye petals, Dye middle, Dye leaves) : Pattern
{
    private const float Step = 46;

    /// <inheritdoc />
    public override string Word => "Floral Print";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        // Seeded here, so that every piece of a garment shows a part of the same print.
        var random = new Random(7);
        for (float y = 0; y < Foot; y += Step)
        {
            for (float x = 0; x < Studio.Width + Step; x += Step)
            {
                float size = 6 + (random.NextSingle() * 5);
                canvas.Save();
                canvas.Translate(x + (random.NextSingle() * 26), y + (random.NextSingle() * 26));
                canvas.RotateDegrees(random.Next(360));
                PaintOne(canvas, size);
                canvas.Restore();
            }
        }
    }

    private void PaintOne(SKCanvas canvas, float size)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = leaves.Base };
        canvas.DrawOval(size * 2, 0, size, size * 0.4f, paint);
        canvas.DrawOval(-size * 2, size * 0.4f, size, size * 0.4f, paint);
        paint.Color = petals.Base;
        for (int petal = 0; petal < 5; petal++)
        {
            canvas.RotateDegrees(72);
            canvas.DrawOval(0, -size, size * 0.62f, size * 0.85f, paint);
        }
        paint.Color = middle.Base;
        canvas.DrawCircle(0, 0, size * 0.5f, paint);
    }
}
