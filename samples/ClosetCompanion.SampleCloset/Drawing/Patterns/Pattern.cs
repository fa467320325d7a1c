using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Something woven into a fabric or printed on it.</summary>
internal abstract class Pattern
{
    /// <summary>The word for it in a product's title, such as <c>Striped</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Paints it over a piece of fabric. The canvas is clipped to the piece.</summary>
    public abstract void Paint(SKCanvas canvas, SKRect bounds);
}
