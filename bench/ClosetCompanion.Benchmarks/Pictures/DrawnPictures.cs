using NetVips;

namespace ClosetCompanion.Benchmarks.Pictures;

/// <summary>JPEGs of 400x533 pixels, drawn on the spot: soft colours, a garment's outline, weave and grain.</summary>
internal static class DrawnPictures
{
    private const int Width = 400;
    private const int Height = 533;

    /// <summary>Draws pictures, each one another.</summary>
    public static ReadOnlyMemory<byte>[] Make(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(seed => (ReadOnlyMemory<byte>)Make(new Random(seed))),
        ];

    private static byte[] Make(Random random)
    {
        var pixels = new byte[Width * Height * 3];
        var (hue, stripe) = (random.NextDouble() * 6, random.Next(5, 40));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var shade = Shade(x, y, hue, stripe);
                for (var channel = 0; channel < 3; channel++)
                {
                    var grain = random.Next(-4, 5);
                    var value = shade * (0.7 + (0.3 * Math.Sin(hue + (2 * channel))));
                    pixels[(((y * Width) + x) * 3) + channel] = (byte)
                        Math.Clamp(value + grain, 0, 255);
                }
            }
        }

        using var image = Image.NewFromMemory(pixels, Width, Height, 3, Enums.BandFormat.Uchar);
        using var tagged = image.Copy(interpretation: Enums.Interpretation.Srgb);
        return tagged.JpegsaveBuffer(q: 85);
    }

    // A torso narrower at the waist, striped, on a light ground.
    private static double Shade(int x, int y, double hue, int stripe)
    {
        var half = 110 + (40 * Math.Cos(y / 90.0 + hue));
        var inside = Math.Abs(x - (Width / 2)) < half && y is > 60 and < 480;
        return inside
            ? 120 + (60 * Math.Sin((double)(x + (y / 3)) / stripe)) + (20 * Math.Sin(y / 2.0))
            : 235 - (y * 0.05);
    }
}
