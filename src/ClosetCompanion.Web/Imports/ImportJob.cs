using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Imports;

/// <summary>An import that waits, runs or is over.</summary>
internal sealed class ImportJob(ImportSnapshot first, UploadedFile upload, AllowedHosts? hosts)
    : IProgress<StartProgress>,
        IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _changing = new();
    private volatile ImportSnapshot _now = first;

    /// <summary>How it stands now.</summary>
    public ImportSnapshot Now => _now;

    /// <summary>What was uploaded; its folder goes when the job is over.</summary>
    public UploadedFile Upload => upload;

    /// <summary>The hosts that pictures are fetched from; null where none are fetched.</summary>
    public AllowedHosts? Hosts => hosts;

    /// <summary>Tells the work to stop.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <inheritdoc />
    public void Report(StartProgress value) =>
        Change(now => now.IsOver ? now : now with { Progress = value });

    /// <summary>Notes how it stands; what several threads note is noted one after another.</summary>
    public void Change(Func<ImportSnapshot, ImportSnapshot> change)
    {
        lock (_changing)
        {
            _now = change(_now);
        }
    }

    /// <summary>Asks it to stop.</summary>
    public void Stop() => _stop.Cancel();

    /// <inheritdoc />
    public void Dispose() => _stop.Dispose();
}
