using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Calibration;

/// <summary>What cosines a query has with products in general, from a sample of them.</summary>
/// <param name="sample">Unit vectors.</param>
internal sealed class CosineBackground(IReadOnlyList<float[]> sample)
{
    /// <summary>By how many standard deviations a cosine stands out for a query; 0 when there are too few products to tell.</summary>
    public double Standout(float[] query, double cosine)
    {
        var (mean, deviation) = Measure(query);
        return deviation > 0 ? (cosine - mean) / deviation : 0;
    }

    /// <summary>The standard deviation of the cosines of a query; 0 when there are too few products to tell.</summary>
    public double DeviationOf(float[] query) => Measure(query).Deviation;

    private (double Mean, double Deviation) Measure(float[] query)
    {
        if (sample.Count < 2)
        {
            return (0, 0);
        }
        var cosines = sample
            .Select(vector => (double)TensorPrimitives.Dot<float>(vector, query))
            .ToArray();
        var mean = cosines.Average();
        return (mean, Math.Sqrt(cosines.Average(value => (value - mean) * (value - mean))));
    }
}
