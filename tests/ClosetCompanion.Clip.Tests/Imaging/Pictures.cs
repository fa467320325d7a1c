using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Clip.Tests.Imaging;

/// <summary>Pictures drawn for the tests.</summary>
internal static class Pictures
{
    /// <summary>Noise, the same for the same seed.</summary>
    public static RgbPicture Noise(int width, int height, int seed = 1)
    {
        var pixels = new byte[width * height * 3];
        new Random(seed).NextBytes(pixels);
        return new RgbPicture(width, height, pixels);
    }

    /// <summary>One colour.</summary>
    public static RgbPicture Plain(int width, int height, byte red, byte green, byte blue)
    {
        var pixels = new byte[width * height * 3];
        for (var at = 0; at < pixels.Length; at += 3)
        {
            (pixels[at], pixels[at + 1], pixels[at + 2]) = (red, green, blue);
        }

        return new RgbPicture(width, height, pixels);
    }

    /// <summary>A phone's picture of 240 x 320 pixels as HEIC.</summary>
    public static byte[] Heic()
    {
        using var stream = typeof(Pictures).Assembly.GetManifestResourceStream("iphone.heic")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Encodes a picture; the suffix names the format, such as <c>.png</c>.</summary>
    public static byte[] Encode(
        RgbPicture picture,
        string suffix,
        Func<Image, Image>? change = null
    )
    {
        using var plain = Image.NewFromMemory(
            picture.Pixels,
            picture.Width,
            picture.Height,
            3,
            Enums.BandFormat.Uchar
        );
        using var tagged = plain.Copy(interpretation: Enums.Interpretation.Srgb);
        using var changed = change is null ? tagged.Copy() : change(tagged);
        return changed.WriteToBuffer(suffix);
    }
}
