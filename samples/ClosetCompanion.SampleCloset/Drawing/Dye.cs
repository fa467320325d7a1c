using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>A colour that things are made in: its name in the catalogue's words, and its shades in studio light.</summary>
/// <param name="Name">The colour's name, such as <c>Navy Blue</c>.</param>
/// <param name="Base">The colour in even light.</param>
internal sealed record Dye(string Name, SKColor Base)
{
    /// <summary>The same material in more light (up to 1, white) or in shadow (down to -1, nearly black).</summary>
    public SKColor Shade(float amount)
    {
        SKColor end =
            amount < 0
                ? new SKColor(
                    (byte)(Base.Red * 0.12f),
                    (byte)(Base.Green * 0.12f),
                    (byte)(Base.Blue * 0.16f)
                )
                : SKColors.White;
        return Mix(Base, end, Math.Abs(amount));
    }

    /// <summary>Whether a black line or mark is hard to see on it.</summary>
    public bool IsDark => Luminance < 75;

    /// <summary>Whether it nearly vanishes on a white background.</summary>
    public bool IsPale => Luminance > 215;

    private float Luminance => (0.299f * Base.Red) + (0.587f * Base.Green) + (0.114f * Base.Blue);

    private static SKColor Mix(SKColor from, SKColor to, float share) =>
        new(
            (byte)(from.Red + ((to.Red - from.Red) * share)),
            (byte)(from.Green + ((to.Green - from.Green) * share)),
            (byte)(from.Blue + ((to.Blue - from.Blue) * share))
        );
}
