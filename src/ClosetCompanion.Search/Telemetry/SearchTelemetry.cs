using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClosetCompanion.Search.Telemetry;

/// <summary>
/// What a search tells about itself: a span and a duration for each of its steps. It costs next to nothing while nobody
/// listens, and it never names what was searched for.
/// </summary>
public static class SearchTelemetry
{
    /// <summary>The name of the spans' source and of the meter.</summary>
    public const string Name = "ClosetCompanion.Search";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Steps = Meter.CreateHistogram(
        "closet.search.step.duration",
        "s",
        "How long the steps of a search take: encode, scan, total.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
            [
                0.001,
                0.0025,
                0.005,
                0.01,
                0.025,
                0.05,
                0.1,
                0.25,
                0.5,
                1,
                2.5,
            ],
        }
    );

    /// <summary>Begins a step; it ends when the result is disposed.</summary>
    internal static Step Begin(string step) =>
        new(step, Source.StartActivity($"search {step}"), Stopwatch.GetTimestamp());

    /// <summary>A step that runs.</summary>
    internal readonly struct Step(string name, Activity? activity, long began) : IDisposable
    {
        public void Dispose()
        {
            Steps.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds,
                new KeyValuePair<string, object?>("step", name)
            );
            activity?.Dispose();
        }
    }
}
