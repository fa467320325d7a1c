using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary>Shows the steps of a check or a backup as those of a start.</summary>
internal sealed class StoreSteps(IProgress<StartProgress> progress) : IProgress<StoreCheckProgress>
{
    public void Report(StoreCheckProgress value) =>
        progress.Report(new StartProgress(value.Step, value.Done, value.Total));
}
