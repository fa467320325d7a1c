using System.Buffers;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>A decoded picture in sRGB, 8 bits a channel, without transparency.</summary>
public sealed class RgbPicture
{
    /// <summary>Bytes of one pixel: red, green, blue.</summary>
    public const int Channels = 3;

    /// <summary>Wraps pixels without copying them.</summary>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="pixels">Rows from top to bottom, three bytes a pixel: width x height x 3 bytes.</param>
    public RgbPicture(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.LongLength != (long)width * height * Channels)
        {
            throw new ArgumentException(
                $"{width} x {height} pixels take {(long)width * height * Channels} bytes, not {pixels.LongLength}.",
                nameof(pixels)
            );
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    private RgbPicture(byte[] pixels, int width, int height)
    {
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>A picture in borrowed memory, which may be longer than the picture and holds anything at first.</summary>
    internal static RgbPicture Borrow(int width, int height) =>
        new(ArrayPool<byte>.Shared.Rent(checked(width * height * Channels)), width, height);

    /// <summary>Gives borrowed memory back; the picture must not be used any more.</summary>
    internal void Return() => ArrayPool<byte>.Shared.Return(Pixels);

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Rows from top to bottom, three bytes a pixel: red, green, blue.</summary>
    public byte[] Pixels { get; }
}
