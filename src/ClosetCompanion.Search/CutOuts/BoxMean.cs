namespace ClosetCompanion.Search.CutOuts;

/// <summary>The mean of a square window around each pixel, as much of it as is in the picture; in a time that no radius changes.</summary>
internal static class BoxMean
{
    /// <summary>The means.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="radius">Pixels to each side.</param>
    public static float[] Of(ReadOnlySpan<float> values, int width, int height, int radius)
    {
        var sums = new double[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            double row = 0;
            for (var x = 0; x < width; x++)
            {
                row += values[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        var means = new float[values.Length];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - radius), Math.Min(height, y + radius + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - radius), Math.Min(width, x + radius + 1));
                var sum =
                    sums[bottom * (width + 1) + right]
                    - sums[top * (width + 1) + right]
                    - sums[bottom * (width + 1) + left]
                    + sums[top * (width + 1) + left];
                means[y * width + x] = (float)(sum / ((bottom - top) * (right - left)));
            }
        }
        return means;
    }
}
