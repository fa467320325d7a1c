namespace ClosetCompanion.Catalog.Store.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="State">Done, failed or cancelled.</param>
/// <param name="At">When.</param>
public sealed record JobEnd(JobState State, DateTimeOffset At)
{
    /// <summary>The result or the problem in words; null where there is nothing to say.</summary>
    public string? Said { get; init; }

    /// <summary>What it did, as its kind writes it; null where it did nothing.</summary>
    public string? Report { get; init; }

    /// <summary>A file with the whole report, which is taken into the store; null where there is none.</summary>
    public string? ReportFile { get; init; }
}
