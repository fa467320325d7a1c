using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Large leaves, strewn over the fabric.</summary>
/// <param name="first">The colour of the larger leaves.</param>
/// <param name="second">The colour of the smaller ones.</param>
internal sealed class Leaves(Dye first, Dye second) : Pattern
{
    private const float Step = 74;

    /// <inheritdoc />
    public override string Word => "Leaf Print";

    /// <inheritdoc />
    public override void Paint(SKCanvas canvas, SKRect bounds)
    {
        // Seeded here, so that every piece of a garment shows a part of the same print.
        var random = new Random(17);
        using SKPath leaf = SKPath.ParseSvgPathData(
            "M0,-34 C18,-14 18,12 0,34 C-18,12 -18,-14 0,-34 Z"
        );
        for (float y = 0; y < Foot; y += Step * 0.7f)
        {
            for (float x = 0; x < Studio.Width + Step; x += Step)
            {
                var at = new SKPoint(
                    x + (random.NextSingle() * 30),
                    y + (random.NextSingle() * 30)
                );
                float turn = random.Next(360);
                PaintOne(canvas, leaf, at, turn, 1, first);
                PaintOne(canvas, leaf, at + new SKPoint(Step / 2, 14), turn + 70, 0.7f, second);
            }
        }
    }

    private static void PaintOne(
        SKCanvas canvas,
        SKPath leaf,
        SKPoint at,
        float turn,
        float size,
        Dye dye
    )
    {
        using var fill = new SKPaint { Color = dye.Base, IsAntialias = true };
        using var vein = new SKPaint
        {
            Color = dye.Shade(0.35f),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 1.6f,
        };
        canvas.Save();
        canvas.Translate(at.X, at.Y);
        canvas.RotateDegrees(turn);
        canvas.Scale(size);
        canvas.DrawPath(leaf, fill);
        canvas.DrawLine(0, -28, 0, 28, vein);
        canvas.Restore();
    }
}
