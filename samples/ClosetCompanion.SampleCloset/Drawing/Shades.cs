using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>How light falls on things: the gradients that everything is filled with.</summary>
internal static class Shades
{
    /// <summary>Soft light from the front and a little from the left.</summary>
    public static SKShader Across(SKRect bounds, Dye dye) =>
        SKShader.CreateLinearGradient(
            new SKPoint(bounds.Left, bounds.MidY - (bounds.Height * 0.1f)),
            new SKPoint(bounds.Right, bounds.MidY + (bounds.Height * 0.1f)),
            [dye.Shade(-0.10f), dye.Shade(0.06f), dye.Base, dye.Shade(dye.IsPale ? -0.08f : -0.2f)],
            [0, 0.35f, 0.65f, 1],
            SKShaderTileMode.Clamp
        );

    /// <summary>Light from above: bright at the top, darker at the foot.</summary>
    public static SKShader Down(SKRect bounds, Dye dye, float contrast = 0.25f) =>
        SKShader.CreateLinearGradient(
            new SKPoint(bounds.MidX, bounds.Top),
            new SKPoint(bounds.MidX, bounds.Bottom),
            [dye.Shade(contrast * 0.6f), dye.Base, dye.Shade(-contrast)],
            [0, 0.45f, 1],
            SKShaderTileMode.Clamp
        );

    /// <summary>Polished metal or lacquer: bands of light and dark, from left to right.</summary>
    public static SKShader Polished(SKRect bounds, Dye dye) =>
        SKShader.CreateLinearGradient(
            new SKPoint(bounds.Left, bounds.Top),
            new SKPoint(bounds.Right, bounds.Bottom),
            [
                dye.Shade(-0.35f),
                dye.Shade(0.55f),
                dye.Base,
                dye.Shade(-0.3f),
                dye.Shade(0.45f),
                dye.Shade(-0.4f),
            ],
            [0, 0.2f, 0.4f, 0.6f, 0.8f, 1],
            SKShaderTileMode.Clamp
        );

    /// <summary>A round thing lit from the upper left.</summary>
    public static SKShader Round(SKPoint centre, float radius, SKColor middle, SKColor edge) =>
        SKShader.CreateRadialGradient(
            new SKPoint(centre.X - (radius * 0.25f), centre.Y - (radius * 0.3f)),
            radius * 1.25f,
            [middle, edge],
            SKShaderTileMode.Clamp
        );
}
