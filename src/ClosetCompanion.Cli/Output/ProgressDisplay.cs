using ClosetCompanion.Search.Starting;
using Spectre.Console;

namespace ClosetCompanion.Cli.Output;

/// <summary>Shows how far work has come: bars on a screen, a line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    public static Task<T> WithProgressAsync<T>(
        this Terminal terminal,
        Func<IProgress<StartProgress>, Task<T>> work
    ) =>
        terminal.ErrorIsScreen
            ? terminal
                .ErrorScreen.Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new CountColumn(),
                    new RateColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(context => work(new ProgressBars(context)))
            : work(new ProgressLines(terminal.Error, TimeProvider.System));
}
