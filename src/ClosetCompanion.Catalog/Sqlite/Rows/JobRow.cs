using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A job as its table has it: times in milliseconds since 1970, hosts with spaces between them.</summary>
internal sealed record JobRow(
    string Id,
    string Kind,
    string Catalogue,
    string? Owner,
    string? File,
    string PictureHosts,
    long CreatedAt,
    string State,
    long Tries,
    string? Step,
    long? Done,
    long? Total,
    string? Said,
    string? Report,
    long? EndedAt
)
{
    public const string Columns =
        "id, kind, catalogue, owner, file, picture_hosts AS PictureHosts, created_at AS CreatedAt, state, tries, step, done, total, said, report, ended_at AS EndedAt";

    public static JobRow Of(Job job) =>
        new(
            job.Id,
            job.Kind.ToString(),
            job.Catalogue.Name,
            job.Catalogue.Owner,
            job.File,
            string.Join(' ', job.PictureHosts),
            job.CreatedAt.ToUnixTimeMilliseconds(),
            job.State.ToString(),
            job.Tries,
            job.Progress?.Step,
            job.Progress?.Done,
            job.Progress?.Total,
            job.Said,
            job.Report,
            job.EndedAt?.ToUnixTimeMilliseconds()
        );

    public Job ToJob() =>
        new(
            Id,
            Enum.Parse<JobKind>(Kind),
            new CatalogueName(Catalogue, Owner),
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt)
        )
        {
            File = File,
            PictureHosts = PictureHosts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            State = Enum.Parse<JobState>(State),
            Tries = (int)Tries,
            Progress = Step is null ? null : new JobProgress(Step, (int)(Done ?? 0), (int?)Total),
            Said = Said,
            Report = Report,
            EndedAt = EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
        };
}
