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

    private static readonly ActivitySource _source = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Histogram<double> _steps = _meter.CreateHistogram(
        "closet.search.step.duration",
        "s",
        "How long the steps of a search take: read, encode, words, scan, hits, total.",
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

    private static readonly Counter<long> _faults = _meter.CreateCounter<long>(
        "closet.index.following.faults",
        description: "How often a change of the store could not be brought into the index and was tried again."
    );

    /// <summary>Notes that a change of the store could not be brought into the index.</summary>
    internal static void CountFollowingFault(Exception fault) =>
        _faults.Add(1, new KeyValuePair<string, object?>("error.type", fault.GetType().FullName));

    /// <summary>Begins a step; it ends when the result is disposed.</summary>
    internal static Step Begin(string step) =>
        new(step, _source.StartActivity($"search {step}"), Stopwatch.GetTimestamp());

    /// <summary>A step that runs.</summary>
    internal readonly struct Step(string name, Activity? activity, long began) : IDisposable
    {
        public void Dispose()
        {
            _steps.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds,
                new KeyValuePair<string, object?>("step", name)
            );
            activity?.Dispose();
        }
    }
}
