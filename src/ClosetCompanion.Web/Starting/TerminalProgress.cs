using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Starting;

/// <summary>Shows the start in the terminal, one line for each step, and passes it on.</summary>
internal sealed class TerminalProgress(TextWriter output, IProgress<StartProgress> next)
    : IProgress<StartProgress>
{
    private readonly Lock _lock = new();
    private readonly bool _rewrites = !Console.IsOutputRedirected;
    private string? _step;
    private int _shown;

    /// <inheritdoc />
    public void Report(StartProgress value)
    {
        next.Report(value);
        lock (_lock)
        {
            if (!string.Equals(value.Step, _step, StringComparison.Ordinal))
            {
                EndLine();
                _step = value.Step;
                _shown = 0;
                output.Write(
                    _rewrites ? $"{value.Step} …" : $"{value.Step} …{Environment.NewLine}"
                );
            }

            if (_rewrites && value.Total is { } total and > 0)
            {
                var percent = (int)(100L * value.Done / total);
                if (percent > _shown)
                {
                    _shown = percent;
                    output.Write($"\r{value.Step} … {value.Done:N0} of {total:N0} ({percent} %)");
                }
            }
        }
    }

    /// <summary>Ends the last step's line and prints another.</summary>
    public void Finish(string line)
    {
        lock (_lock)
        {
            EndLine();
            _step = null;
            output.WriteLine(line);
            output.Flush();
        }
    }

    private void EndLine()
    {
        if (_rewrites && _step is not null)
        {
            output.WriteLine();
        }
    }
}
