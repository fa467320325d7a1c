using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Search.Starting;

/// <summary>Passes the progress of an import on as a named step.</summary>
/// <param name="step">What the step is called.</param>
/// <param name="progress">The listener.</param>
public sealed class StepProgress(string step, IProgress<StartProgress> progress)
    : IProgress<ImportProgress>
{
    /// <summary>Passes on to a listener; null where nobody listens.</summary>
    public static StepProgress? For(string step, IProgress<StartProgress>? progress) =>
        progress is null ? null : new StepProgress(step, progress);

    /// <inheritdoc />
    public void Report(ImportProgress value) =>
        progress.Report(new StartProgress(step, value.Done, value.Total));
}
