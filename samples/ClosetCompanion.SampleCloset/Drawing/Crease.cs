using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>A fold in a material: a soft spindle of shadow or light that bends from one point to another.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="Bend">The point that it bends towards.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Width">How broad it is in its middle, in pixels.</param>
/// <param name="Tone">From -1, a deep shadow, to 1, a bright ridge.</param>
internal readonly record struct Crease(
    SKPoint From,
    SKPoint Bend,
    SKPoint To,
    float Width,
    float Tone
)
{
    /// <summary>A fold from six numbers: start, bend and end.</summary>
    public Crease(
        float x0,
        float y0,
        float bendX,
        float bendY,
        float x1,
        float y1,
        float width,
        float tone
    )
        : this(new SKPoint(x0, y0), new SKPoint(bendX, bendY), new SKPoint(x1, y1), width, tone) { }

    /// <summary>The spindle's outline.</summary>
    public SKPath ToPath()
    {
        SKPoint along = To - From;
        float length = Math.Max(1, along.Length);
        var across = new SKPoint(-along.Y / length * Width, along.X / length * Width);
        using var builder = new SKPathBuilder();
        builder.MoveTo(From);
        builder.QuadTo(Bend + across, To);
        builder.QuadTo(Bend - across, From);
        builder.Close();
        return builder.Detach();
    }
}
