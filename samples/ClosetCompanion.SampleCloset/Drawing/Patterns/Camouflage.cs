using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Blots in three shades, as on clothes made to hide in.</summary>
/// <param name="first">The colour of the lowest blots.</param>
/// <param name="second">The colour of those above.</param>
/// <param name="third">The colour of the topmost.</param>
internal sealed class Camouflage(Dye first, Dye second, Dye third) : Pattern
{
    private const int Blots = 46;

    /// <inheritdoc />
    public override string Word => "Camouflage";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        // Seeded here, so that every piece of a garment shows a part of the same print.
        var random = new Random(31);
        foreach (Dye dye in new[] { first, second, third })
        {
            using var paint = new SKPaint { Color = dye.Base, IsAntialias = true };
            for (int blot = 0; blot < Blots; blot++)
            {
                using SKPath shape = Blot(random);
                canvas.DrawPath(shape, paint);
            }
        }
    }

    private static SKPath Blot(Random random)
    {
        const int Corners = 9;
        var middle = new SKPoint(random.Next(-10, 460), random.Next(-10, Foot));
        var points = new SKPoint[Corners];
        for (int corner = 0; corner < Corners; corner++)
        {
            (float sin, float cos) = MathF.SinCos(corner * MathF.Tau / Corners);
            float reach = 10 + (random.NextSingle() * 30);
            points[corner] = new SKPoint(
                middle.X + (cos * reach * 1.5f),
                middle.Y + (sin * reach * 0.8f)
            );
        }
        using var builder = new SKPathBuilder();
        builder.MoveTo(Between(points[^1], points[0]));
        for (int corner = 0; corner < Corners; corner++)
        {
            builder.QuadTo(points[corner], Between(points[corner], points[(corner + 1) % Corners]));
        }
        builder.Close();
        return builder.Detach();
    }

    private static SKPoint Between(SKPoint a, SKPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
