namespace ClosetCompanion.Evaluation.HtmlReport.Curves;

/// <summary>Turns values into places along one side of a chart.</summary>
internal sealed class ChartScale
{
    private readonly double _start;
    private readonly double _end;

    private ChartScale(double low, double high, double step, double start, double end)
    {
        (Low, High, _start, _end) = (low, high, start, end);
        Ticks = [.. TicksBetween(low, high, step)];
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>Round values to write at the side.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>A scale that ends at the values.</summary>
    public static ChartScale Exact(double low, double high, double start, double end)
    {
        var most = high > low ? high : low + 1;
        return new ChartScale(low, most, StepFor(most - low), start, end);
    }

    /// <summary>A scale that starts at 0, or below where there are such values, and ends at a round value.</summary>
    public static ChartScale FromZero(double low, double high, double start, double end)
    {
        var (least, most) = (Math.Min(0, low), high > Math.Min(0, low) ? high : low + 1);
        var step = StepFor(most - least);
        return new ChartScale(
            Math.Floor(least / step) * step,
            Math.Ceiling(most / step) * step,
            step,
            start,
            end
        );
    }

    public double Place(double value) => _start + ((value - Low) / (High - Low) * (_end - _start));

    private static IEnumerable<double> TicksBetween(double low, double high, double step)
    {
        for (var i = (long)Math.Ceiling(low / step); i * step <= high + (step * 1e-6); i++)
        {
            yield return i * step;
        }
    }

    // 1, 2 or 5 times a power of ten.
    private static double StepFor(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / 4)));
        return (range / 4 / power) switch
        {
            < 1.5 => power,
            < 3.5 => 2 * power,
            < 7.5 => 5 * power,
            _ => 10 * power,
        };
    }
}
