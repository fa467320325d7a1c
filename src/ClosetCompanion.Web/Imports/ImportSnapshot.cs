using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Imports;

/// <summary>An import at one moment.</summary>
/// <param name="Job">The job that it is.</param>
internal sealed record ImportSnapshot(Job Job)
{
    /// <summary>Its id.</summary>
    public string Id => Job.Id;

    /// <summary>The catalogue that it goes to.</summary>
    public string Catalogue => Job.Catalogue.Name;

    /// <summary>The name of the file that was uploaded.</summary>
    public string File => Job.File ?? "";

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset CreatedAt => Job.CreatedAt;

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? EndedAt => Job.EndedAt;

    /// <summary>Where it stands.</summary>
    public ImportState State =>
        Job.State switch
        {
            JobState.Waiting => ImportState.Waiting,
            JobState.Running => ImportState.Running,
            JobState.Done => ImportState.Done,
            JobState.Cancelled => ImportState.Cancelled,
            _ => ImportState.Failed,
        };

    /// <summary>How far its present step has come.</summary>
    public StartProgress? Progress =>
        Job.Progress is { } progress
            ? new StartProgress(progress.Step, progress.Done, progress.Total)
            : null;

    /// <summary>Why it failed, in words.</summary>
    public string? Problem => Job.Said;

    /// <summary>What it did; null until it is done. Of each kind the first rows are kept.</summary>
    public ImportReport? Report => Job.Report is { } report ? ReportText.Read(report) : null;

    /// <summary>Whether nothing will change any more.</summary>
    public bool IsOver => Job.IsOver;
}
