using ClosetCompanion.Clip.Registry;
using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>One bar for each file that is fetched, and for each step after that.</summary>
internal sealed class ModelProgressBars(ProgressContext context, IAnsiConsole screen)
    : IProgress<ModelProgress>
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];

    public void Report(ModelProgress value)
    {
        lock (_changing)
        {
            if (value.Note is { } note)
            {
                screen.WriteLine(note);
                return;
            }
            if (!_bars.TryGetValue(value.Step, out var bar))
            {
                foreach (var done in _bars.Values.Where(done => done.IsIndeterminate))
                {
                    done.IsIndeterminate = false;
                    done.Value = done.MaxValue;
                }
                bar = context.AddTask(Markup.Escape(value.Step));
                _bars.Add(value.Step, bar);
            }
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = Math.Max(1, value.Total ?? value.Done);
            bar.Value = value.Done;
        }
    }
}
