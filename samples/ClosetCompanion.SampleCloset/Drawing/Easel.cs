using ClosetCompanion.SampleCloset.Drawing.Patterns;
using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>
/// What garments are drawn with. Shapes are given as SVG path data in pixels of the picture; they live as long
/// as the easel.
/// </summary>
internal sealed class Easel(SKCanvas canvas) : IDisposable
{
    private static readonly SKColor _shadow = new(18, 20, 30);
    private readonly List<SKPath> _paths = [];

    /// <summary>The canvas, for what the easel has no word for.</summary>
    public SKCanvas Canvas => canvas;

    /// <summary>A shape from path data.</summary>
    public SKPath Shape(string data) => Keep(SKPath.ParseSvgPathData(data));

    /// <summary>A symmetric shape from its left half, an open line from the top of the middle to its foot.</summary>
    public SKPath Symmetric(string leftHalf)
    {
        using SKPath left = SKPath.ParseSvgPathData(leftHalf);
        using var backwards = new SKPathBuilder();
        backwards.ReverseAddPath(left);
        using SKPath reversed = backwards.Detach();
        using var whole = new SKPathBuilder(left);
        SKMatrix mirror = SKMatrix.CreateScale(-1, 1, Studio.Width / 2f, 0);
        whole.AddPath(reversed, in mirror, SKPathAddMode.Extend);
        whole.Close();
        return Keep(whole.Detach());
    }

    /// <summary>Draws something as it is and then mirrored, left and right.</summary>
    public void Twice(Action draw)
    {
        draw();
        canvas.Save();
        canvas.Scale(-1, 1, Studio.Width / 2f, 0);
        draw();
        canvas.Restore();
    }

    /// <summary>Draws something that is seen only inside a shape.</summary>
    public void Within(SKPath shape, Action draw)
    {
        canvas.Save();
        canvas.ClipPath(shape, antialias: true);
        draw();
        canvas.Restore();
    }

    /// <summary>Fills a shape with one colour.</summary>
    public void Fill(SKPath shape, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(shape, paint);
    }

    /// <summary>Fills a shape with the shades of a shader, which it disposes of.</summary>
    public void Fill(SKPath shape, SKShader shader)
    {
        using (shader)
        {
            using var paint = new SKPaint { Shader = shader, IsAntialias = true };
            canvas.DrawPath(shape, paint);
        }
    }

    /// <summary>A piece of material that curves away from the light towards its edges.</summary>
    /// <param name="shape">Its outline.</param>
    /// <param name="dye">Its colour.</param>
    /// <param name="pattern">What is printed on it.</param>
    /// <param name="roundness">How far the edges lie in shadow, 0 to 1.</param>
    public void Piece(SKPath shape, Dye dye, Pattern? pattern = null, float roundness = 0.5f)
    {
        Fill(shape, Shades.Across(shape.Bounds, dye));
        canvas.Save();
        canvas.ClipPath(shape, antialias: true);
        pattern?.Paint(canvas, shape.Bounds);
        float depth = roundness * (dye.IsPale ? 0.34f : 0.62f);
        using SKMaskFilter soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 7);
        using var rim = new SKPaint
        {
            Color = _shadow.WithAlpha((byte)(255 * depth)),
            IsStroke = true,
            StrokeWidth = 9,
            MaskFilter = soft,
        };
        canvas.DrawPath(shape, rim);
        canvas.Restore();
        Line(shape, dye.Shade(dye.IsPale ? -0.3f : -0.55f), 1.2f);
    }

    /// <summary>One fold, soft at its edges, inside a shape.</summary>
    public void Fold(SKPath within, float softness, Crease crease) =>
        Folds(within, softness, [crease]);

    /// <summary>Folds, soft at their edges, inside a shape.</summary>
    public void Folds(SKPath within, float softness, params ReadOnlySpan<Crease> creases)
    {
        canvas.Save();
        canvas.ClipPath(within, antialias: true);
        using SKImageFilter blur = SKImageFilter.CreateBlur(softness, softness);
        using var layer = new SKPaint { ImageFilter = blur };
        canvas.SaveLayer(layer);
        foreach (Crease crease in creases)
        {
            using SKPath spindle = crease.ToPath();
            SKColor tone = crease.Tone < 0 ? _shadow : SKColors.White;
            Fill(spindle, tone.WithAlpha((byte)(255 * Math.Abs(crease.Tone))));
        }
        canvas.Restore();
        canvas.Restore();
    }

    /// <summary>A line: an edge, a lace, a strap.</summary>
    public void Line(SKPath path, SKColor colour, float width, SKPathEffect? dashes = null)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = width,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
            PathEffect = dashes,
        };
        canvas.DrawPath(path, paint);
    }

    /// <summary>Where two pieces are sewn together: a fine groove.</summary>
    public void Seam(string data, Dye dye) =>
        Line(Shape(data), dye.IsDark ? dye.Shade(0.16f) : dye.Shade(-0.32f), 1.5f);

    /// <summary>A row of visible stitches.</summary>
    public void Stitches(string data, SKColor thread)
    {
        using SKPathEffect dashes = SKPathEffect.CreateDash([5, 3], 0);
        Line(Shape(data), thread, 1.4f, dashes);
    }

    /// <inheritdoc />
    public void Dispose() => _paths.ForEach(path => path.Dispose());

    private SKPath Keep(SKPath path)
    {
        _paths.Add(path);
        return path;
    }
}
