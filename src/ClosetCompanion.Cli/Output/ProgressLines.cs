using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Output;

/// <summary>A line every few seconds while a step lasts, and one at the end of a step that took a while.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<StartProgress>
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _worthALine = TimeSpan.FromSeconds(1);

    private readonly Lock _writing = new();
    private string? _step;
    private long _started;
    private long _written;
    private int _doneAtStart;

    public void Report(StartProgress value)
    {
        lock (_writing)
        {
            if (_step != value.Step)
            {
                (_step, _started, _doneAtStart) = (value.Step, time.GetTimestamp(), value.Done);
                _written = _started;
            }
            var finished = value.Done == value.Total;
            var lasted = time.GetElapsedTime(_started);
            if (finished ? lasted >= _worthALine : time.GetElapsedTime(_written) >= _pause)
            {
                _written = time.GetTimestamp();
                var rate = (value.Done - _doneAtStart) / lasted.TotalSeconds;
                output.WriteLine(finished ? Finished(value, lasted) : Underway(value, rate));
            }
        }
    }

    private static string Finished(StartProgress value, TimeSpan lasted) =>
        $"{value.Step}: {value.Done:N0} in {lasted.TotalSeconds:N0} s";

    private static string Underway(StartProgress value, double rate) =>
        value.Total is { } total && rate > 0
            ? $"{value.Step}: {value.Done:N0} of {total:N0}, {rate:N0} a second, {(total - value.Done) / rate:N0} s left"
            : $"{value.Step}: {value.Done:N0}, {rate:N0} a second";
}
