namespace ClosetCompanion.Search.Starting;

/// <summary>Passes a count on as a named step whose end nobody knows.</summary>
/// <param name="step">What the step is called.</param>
/// <param name="progress">The listener.</param>
internal sealed class CountProgress(string step, IProgress<StartProgress> progress) : IProgress<int>
{
    /// <inheritdoc />
    public void Report(int value) => progress.Report(new StartProgress(step, value, null));
}
