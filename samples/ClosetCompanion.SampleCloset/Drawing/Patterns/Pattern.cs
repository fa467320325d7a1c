using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing.Patterns;

/// <summary>Something woven into a fabric or printed on it.</summary>
internal abstract class Pattern
{
    /// <summary>Where patterns may end, in units from the top: long garments are drawn on a smaller scale.</summary>
    protected const int Foot = 700;

    /// <summary>The word for it in a product's title, such as <c>Striped</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Paints it over a piece of fabric. The canvas is clipped to the piece.</summary>
    public abstract void Paint(SKCanvas canvas, SKRect bounds);
}
