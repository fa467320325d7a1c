using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A run of a feed as its table has it.</summary>
internal sealed record FeedRunRow(
    string FeedId,
    long StartedAt,
    long EndedAt,
    string Outcome,
    string Said,
    string? Report
)
{
    public FeedRun ToRun() =>
        new(
            FeedId,
            DateTimeOffset.FromUnixTimeMilliseconds(StartedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(EndedAt),
            Enum.Parse<FeedOutcome>(Outcome),
            Said
        )
        {
            Report = Report,
        };
}
