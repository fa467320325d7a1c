using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Output;

/// <summary>A line every few seconds while a step lasts, and one at the end of a step that took a while.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<StartProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WorthALine = TimeSpan.FromSeconds(1);

    private readonly Lock writing = new();
    private string? step;
    private long started;
    private long written;
    private int doneAtStart;

    public void Report(StartProgress value)
    {
        lock (writing)
        {
            if (step != value.Step)
            {
                (step, started, doneAtStart) = (value.Step, time.GetTimestamp(), value.Done);
                written = started;
            }
            var finished = value.Done == value.Total;
            var lasted = time.GetElapsedTime(started);
            if (finished ? lasted >= WorthALine : time.GetElapsedTime(written) >= Pause)
            {
                written = time.GetTimestamp();
                var rate = (value.Done - doneAtStart) / lasted.TotalSeconds;
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
