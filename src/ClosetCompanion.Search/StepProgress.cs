using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Search;

/// <summary>Passes the progress of an import on as a named step.</summary>
internal sealed class StepProgress(string step, IProgress<StartProgress> progress)
    : IProgress<ImportProgress>
{
    public static StepProgress? For(string step, IProgress<StartProgress>? progress) =>
        progress is null ? null : new StepProgress(step, progress);

    public void Report(ImportProgress value) =>
        progress.Report(new StartProgress(step, value.Done, value.Total));
}
