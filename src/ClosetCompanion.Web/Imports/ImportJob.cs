using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Imports;

/// <summary>An import that waits, runs or is over.</summary>
internal sealed class ImportJob(ImportSnapshot first, UploadedFile upload, AllowedHosts? hosts)
    : IProgress<StartProgress>,
        IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private volatile ImportSnapshot _now = first;

    /// <summary>How it stands now.</summary>
    public ImportSnapshot Now
    {
        get => _now;
        set => _now = value;
    }

    /// <summary>What was uploaded; its folder goes when the job is over.</summary>
    public UploadedFile Upload => upload;

    /// <summary>The hosts that pictures are fetched from; null where none are fetched.</summary>
    public AllowedHosts? Hosts => hosts;

    /// <summary>Tells the work to stop.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <inheritdoc />
    public void Report(StartProgress value) => _now = _now with { Progress = value };

    /// <summary>Asks it to stop.</summary>
    public void Stop() => _stop.Cancel();

    /// <inheritdoc />
    public void Dispose() => _stop.Dispose();
}
