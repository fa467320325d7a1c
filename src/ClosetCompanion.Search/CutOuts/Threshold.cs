namespace ClosetCompanion.Search.CutOuts;

/// <summary>The value that parts values best into low and high ones.</summary>
/// <remarks>Otsu: A Threshold Selection Method from Gray-Level Histograms (1979).</remarks>
internal static class Threshold
{
    private const int Bins = 128;

    /// <summary>The threshold of values from 0 to 1.</summary>
    public static float Of(ReadOnlySpan<float> values)
    {
        var histogram = new long[Bins];
        foreach (var value in values)
        {
            histogram[Math.Clamp((int)(value * Bins), 0, Bins - 1)]++;
        }
        double total = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            total += (double)bin * histogram[bin];
        }
        double low = 0;
        double sum = 0;
        var (best, at) = (-1.0, 0);
        for (var bin = 0; bin < Bins - 1; bin++)
        {
            low += histogram[bin];
            sum += (double)bin * histogram[bin];
            var high = values.Length - low;
            if (low == 0 || high == 0)
            {
                continue;
            }
            var between = sum / low - (total - sum) / high;
            var variance = low * high * between * between;
            if (variance > best)
            {
                (best, at) = (variance, bin);
            }
        }
        return (at + 1f) / Bins;
    }
}
