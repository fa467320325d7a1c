using ClosetCompanion.Clip.Registry;
using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>Shows how far the fetching or the adding of a model has come: bars on a screen, lines elsewhere.</summary>
internal static class ModelProgressDisplay
{
    public static Task<T> WithModelProgressAsync<T>(
        this Terminal terminal,
        Func<IProgress<ModelProgress>, Task<T>> work
    ) =>
        terminal.ErrorIsScreen
            ? terminal
                .ErrorScreen.Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new ByteColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(context => work(new ModelProgressBars(context, terminal.ErrorScreen)))
            : work(new ModelProgressLines(terminal.Error, TimeProvider.System));
}
