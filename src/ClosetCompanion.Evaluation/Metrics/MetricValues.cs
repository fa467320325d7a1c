using System.Text.Json.Serialization;

namespace ClosetCompanion.Evaluation.Metrics;

/// <summary>A number for each measure: of one query, or the means of many.</summary>
[JsonConverter(typeof(MetricValuesConverter))]
public sealed class MetricValues
{
    private readonly double[] _values;

    /// <summary>Asks a function for each number.</summary>
    public MetricValues(Func<RetrievalMetric, double> value) =>
        _values = [.. RetrievalMetricNames.All.Select(value)];

    internal MetricValues(ReadOnlySpan<double> values) => _values = values.ToArray();

    /// <summary>The number of one measure.</summary>
    public double this[RetrievalMetric metric] => _values[(int)metric];

    /// <summary>The numbers in the order of the measures.</summary>
    internal ReadOnlySpan<double> Span => _values;

    /// <summary>The means; all 0 when there is nothing to take them of.</summary>
    public static MetricValues Mean(IReadOnlyCollection<MetricValues> of)
    {
        var sums = new double[RetrievalMetricNames.All.Count];
        foreach (var one in of)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += one._values[i];
            }
        }
        var count = Math.Max(1, of.Count);
        return new MetricValues(Array.ConvertAll(sums, sum => sum / count));
    }
}
