using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Spots as on a leopard: broken dark rings round a warmer middle.</summary>
/// <param name="ring">The colour of the rings.</param>
/// <param name="middle">The colour inside them.</param>
internal sealed class Leopard(Dye ring, Dye middle) : Pattern
{
    private const float Step = 36;

    /// <inheritdoc />
    public override string Word => "Animal Print";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        // Seeded here, so that every piece of a garment shows a part of the same print.
        var random = new Random(5);
        using var inside = new SKPaint { Color = middle.Base, IsAntialias = true };
        using var broken = new SKPaint
        {
            Color = ring.Base,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 5.5f,
            StrokeCap = SKStrokeCap.Round,
        };
        for (float y = 0; y < Foot; y += Step * 0.8f)
        {
            for (float x = 0; x < Studio.Width + Step; x += Step)
            {
                var at = new SKPoint(
                    x + (random.NextSingle() * 20),
                    y + (random.NextSingle() * 16)
                );
                float wide = 8 + (random.NextSingle() * 4);
                float turn = random.Next(360);
                SKRect spot = SKRect.Create(at.X - wide, at.Y - 7, wide * 2, 14);
                canvas.DrawOval(spot, inside);
                canvas.DrawArc(spot, turn, 110, false, broken);
                canvas.DrawArc(spot, turn + 150, 130, false, broken);
            }
        }
    }
}
