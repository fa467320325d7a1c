using ClosetCompanion.Search.Starting;
using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>One bar for each step.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<StartProgress>
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];

    public void Report(StartProgress value)
    {
        lock (_changing)
        {
            if (!_bars.TryGetValue(value.Step, out var bar))
            {
                bar = context.AddTask(Markup.Escape(value.Step));
                _bars.Add(value.Step, bar);
            }
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = Math.Max(1, value.Total ?? value.Done);
            bar.Value = value.Total == 0 ? bar.MaxValue : value.Done;
        }
    }
}
