using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using ClosetCompanion.Search.Telemetry;

namespace ClosetCompanion.Benchmarks.Searching;

/// <summary>How long each step of some searches took, as the program itself tells it.</summary>
internal sealed class StepTimes : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _seconds = new(
        StringComparer.Ordinal
    );

    public StepTimes()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is Histogram<double> && instrument.Meter.Name == SearchTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
                _seconds.GetOrAdd(tags[0].Value?.ToString() ?? "", _ => []).Add(seconds)
        );
        _listener.Start();
    }

    /// <summary>The medians, the longest first.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            _seconds
                .Select(step =>
                    (step.Key, Median: step.Value.Order().ElementAt(step.Value.Count / 2))
                )
                .OrderByDescending(step => step.Median)
                .Select(step =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{step.Key} {step.Median * 1000:F2} ms"
                    )
                )
        );

    public void Dispose() => _listener.Dispose();
}
