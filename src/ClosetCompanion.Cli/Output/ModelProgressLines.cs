using ClosetCompanion.Clip.Files;
using ClosetCompanion.Clip.Registry;

namespace ClosetCompanion.Cli.Output;

/// <summary>A line for each step and for what goes wrong, and one every few seconds of a long download.</summary>
internal sealed class ModelProgressLines(TextWriter output, TimeProvider time)
    : IProgress<ModelProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock writing = new();
    private string? step;
    private long started;
    private long written;
    private long doneAtStart;

    public void Report(ModelProgress value)
    {
        lock (writing)
        {
            if (value.Note is { } note)
            {
                output.WriteLine(note);
                return;
            }
            if (step != value.Step)
            {
                (step, started, doneAtStart) = (value.Step, time.GetTimestamp(), value.Done);
                written = started;
                output.WriteLine(
                    value.Total is { } total
                        ? $"{value.Step}: {FileSize.Text(total)}"
                        : $"{value.Step} ..."
                );
            }
            if (time.GetElapsedTime(written) >= Pause)
            {
                written = time.GetTimestamp();
                output.WriteLine(Underway(value));
            }
        }
    }

    private string Underway(ModelProgress value)
    {
        var rate = (value.Done - doneAtStart) / time.GetElapsedTime(started).TotalSeconds;
        var left =
            value.Total is { } total && rate > 0
                ? $" of {FileSize.Text(total)}, {(total - value.Done) / rate:N0} s left"
                : "";
        return $"{value.Step}: {FileSize.Text(value.Done)}{left}, {FileSize.Text((long)rate)} a second";
    }
}
