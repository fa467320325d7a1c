using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Output;

/// <summary>A line for each step and for what goes wrong, and one every few seconds of a long download.</summary>
internal sealed class ModelProgressLines(TextWriter output, TimeProvider time)
    : IProgress<ModelProgress>
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private readonly Lock _writing = new();
    private string? _step;
    private long _started;
    private long _written;
    private long _doneAtStart;

    public void Report(ModelProgress value)
    {
        lock (_writing)
        {
            if (value.Note is { } note)
            {
                output.WriteLine(note);
                return;
            }
            if (_step != value.Step)
            {
                (_step, _started, _doneAtStart) = (value.Step, time.GetTimestamp(), value.Done);
                _written = _started;
                output.WriteLine(
                    value.Total is { } total
                        ? $"{value.Step}: {FileSize.Text(total)}"
                        : $"{value.Step} ..."
                );
            }
            if (time.GetElapsedTime(_written) >= _pause)
            {
                _written = time.GetTimestamp();
                output.WriteLine(Underway(value));
            }
        }
    }

    private string Underway(ModelProgress value)
    {
        var rate = (value.Done - _doneAtStart) / time.GetElapsedTime(_started).TotalSeconds;
        var left =
            value.Total is { } total && rate > 0
                ? $" of {FileSize.Text(total)}, {(total - value.Done) / rate:N0} s left"
                : "";
        return $"{value.Step}: {FileSize.Text(value.Done)}{left}, {FileSize.Text((long)rate)} a second";
    }
}
