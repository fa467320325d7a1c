using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Catalog.Store.Feeds;
using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Feeds;

/// <summary>One reading of a feed.</summary>
internal sealed record FeedRunAnswer
{
    public FeedRunAnswer(FeedRun run)
    {
        StartedAt = run.StartedAt;
        EndedAt = run.EndedAt;
        Outcome = run.Outcome.ToString().ToLowerInvariant();
        Said = run.Said;
        Report = FeedSync.ReadReport(run) is { } report ? new ChangeAnswer(report) : null;
    }

    public DateTimeOffset StartedAt { get; }

    public DateTimeOffset EndedAt { get; }

    /// <summary>What came of it: unchanged, done, held or failed.</summary>
    public string Outcome { get; }

    /// <summary>The same in words.</summary>
    public string Said { get; }

    /// <summary>What was done, or would be, with each row; of each kind the first 200 are kept.</summary>
    public ChangeAnswer? Report { get; }
}
