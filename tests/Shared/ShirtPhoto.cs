using NetVips;

namespace ClosetCompanion.Tests.Shared;

/// <summary>A photo of a shirt that is drawn: a body with two sleeves on a ground with some noise.</summary>
internal static class ShirtPhoto
{
    public const int Width = 300;
    public const int Height = 400;

    /// <summary>Whether a point belongs to the shirt.</summary>
    public static bool IsShirt(int x, int y) =>
        (x is > 90 and < 210 && y is > 90 and < 330)
        || (x is > 40 and < 260 && y is > 90 and < 170);

    /// <summary>A JPEG of it.</summary>
    /// <param name="shirt">Red, green and blue of the shirt.</param>
    /// <param name="ground">Those of the ground.</param>
    /// <param name="noise">How much each channel of a pixel may differ.</param>
    public static byte[] Take(int[] shirt, int[] ground, int noise = 12)
    {
        var random = new Random(5);
        var pixels = new byte[Width * Height * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i / 3 % Width, i / 3 / Width);
            var colour = (IsShirt(x, y) ? shirt : ground)[i % 3];
            pixels[i] = (byte)Math.Clamp(colour + random.Next(-noise, noise + 1), 0, 255);
        }
        using var image = Image.NewFromMemory(pixels, Width, Height, 3, Enums.BandFormat.Uchar);
        using var coloured = image.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.JpegsaveBuffer(q: 95);
    }
}
