using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Training.Measuring;

/// <summary>Decoded pictures as an encoder takes them: the very numbers that the program makes of the picture's file.</summary>
/// <param name="image">How pictures are prepared.</param>
internal sealed class PlanePixels(ImageSettings image)
{
    /// <summary>8-bit planes [count, 3, height, width] as pixel tensors of the same shape.</summary>
    public float[] Of(byte[] planes)
    {
        var pixels = new float[planes.Length];
        var plane = image.Width * image.Height;
        for (var start = 0; start < planes.Length; start += plane)
        {
            var channel = start / plane % 3;
            var (scale, offset) = (
                1 / (255f * image.Std[channel]),
                image.Mean[channel] / image.Std[channel]
            );
            for (var i = start; i < start + plane; i++)
            {
                pixels[i] = (planes[i] * scale) - offset;
            }
        }

        return pixels;
    }
}
