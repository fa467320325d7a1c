using ClosetCompanion.Clip.Registry;
using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>One bar for each file that is fetched, and for each step after that.</summary>
internal sealed class ModelProgressBars(ProgressContext context, IAnsiConsole screen)
    : IProgress<ModelProgress>
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, ProgressTask> bars = [];

    public void Report(ModelProgress value)
    {
        lock (changing)
        {
            if (value.Note is { } note)
            {
                screen.WriteLine(note);
                return;
            }
            if (!bars.TryGetValue(value.Step, out var bar))
            {
                foreach (var done in bars.Values.Where(done => done.IsIndeterminate))
                {
                    done.IsIndeterminate = false;
                    done.Value = done.MaxValue;
                }
                bar = context.AddTask(Markup.Escape(value.Step));
                bars.Add(value.Step, bar);
            }
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = Math.Max(1, value.Total ?? value.Done);
            bar.Value = value.Done;
        }
    }
}
