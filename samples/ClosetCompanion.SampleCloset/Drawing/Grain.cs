using SkiaSharp;

namespace ClosetCompanion.SampleCloset.Drawing;

/// <summary>The fine unevenness of real material: a small tile of noise that is laid over everything drawn.</summary>
internal static class Grain
{
    private const int Side = 128;

    private static readonly SKImage Tile = Weave(seed: 20260);

    /// <summary>A paint that lays the grain over what is already there and nowhere else.</summary>
    public static SKPaint Paint() =>
        new()
        {
            Shader = Tile.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat),
            BlendMode = SKBlendMode.SrcATop,
        };

    private static SKImage Weave(int seed)
    {
        var random = new Random(seed);
        using var bitmap = new SKBitmap(
            new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Unpremul)
        );
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                byte grey = random.Next(2) == 0 ? (byte)0 : (byte)255;
                bitmap.SetPixel(x, y, new SKColor(grey, grey, grey, (byte)random.Next(11)));
            }
        }
        return SKImage.FromBitmap(bitmap);
    }
}
