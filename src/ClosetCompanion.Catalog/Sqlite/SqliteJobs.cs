using ClosetCompanion.Catalog.Sqlite.Connections;
using ClosetCompanion.Catalog.Sqlite.Jobs;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite;

/// <summary>Jobs in SQLite, with their files in the folder of the store.</summary>
internal sealed class SqliteJobs(SqliteDatabase database) : IJobStore
{
    private readonly JobFolder _files = new(database.Folder);

    public Task AddAsync(Job job, string? file, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
            {
                // Who tidies the files holds the same lock, so a file without its row is none that comes in.
                using SqliteTransaction all = connection.BeginTransaction();
                int added = connection.Execute(JobStatements.Add, JobRow.Of(job));
                if (file is not null)
                {
                    _files.TakeUpload(job.Id, file);
                }
                all.Commit();
                return added;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<Job>> GetAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync<IReadOnlyList<Job>>(
            connection =>
                [.. connection.Query<JobRow>(JobStatements.Newest).Select(row => row.ToJob())],
            cancellationToken
        );

    public Task<Job?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection =>
                connection.QueryFirstOrDefault<JobRow>(JobStatements.Find, new { id })?.ToJob(),
            cancellationToken
        );

    public Task<Job?> ClaimAsync(
        string holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
            {
                var claim = new
                {
                    holder,
                    now = now.ToUnixTimeMilliseconds(),
                    until = until.ToUnixTimeMilliseconds(),
                };
                // Programs look often, and looking waits for no writer.
                return connection.ExecuteScalar<bool>(
                    $"SELECT EXISTS ({JobStatements.Next})",
                    claim
                )
                    ? connection.QueryFirstOrDefault<JobRow>(JobStatements.Claim, claim)?.ToJob()
                    : null;
            },
            cancellationToken
        );

    public Task<JobHold> KeepAsync(
        string id,
        string holder,
        JobProgress? progress,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.QueryFirstOrDefault<long?>(
                    JobStatements.Keep,
                    new
                    {
                        id,
                        holder,
                        until = until.ToUnixTimeMilliseconds(),
                        progress?.Step,
                        progress?.Done,
                        progress?.Total,
                    }
                ) switch
                {
                    null => JobHold.Lost,
                    0 => JobHold.Held,
                    _ => JobHold.Stopping,
                },
            cancellationToken
        );

    public Task GiveBackAsync(
        string id,
        string holder,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
                connection.Execute(
                    JobStatements.GiveBack,
                    new
                    {
                        id,
                        holder,
                        notBefore = notBefore.ToUnixTimeMilliseconds(),
                    }
                ),
            cancellationToken
        );

    public Task<bool> FinishAsync(
        string id,
        string holder,
        JobEnd end,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
            {
                using SqliteTransaction all = connection.BeginTransaction();
                int ended = connection.Execute(
                    JobStatements.Finish,
                    new
                    {
                        id,
                        holder,
                        State = end.State.ToString(),
                        EndedAt = end.At.ToUnixTimeMilliseconds(),
                        end.Said,
                        end.Report,
                    }
                );
                if (ended == 0)
                {
                    return false;
                }
                if (end.ReportFile is { } report)
                {
                    _files.TakeReport(id, report);
                }
                connection.Execute(JobStatements.Forget, new { IJobStore.Remembered });
                _files.Tidy(
                    connection
                        .Query<string>("SELECT id FROM jobs")
                        .ToHashSet(StringComparer.Ordinal)
                );
                all.Commit();
                _files.RemoveUpload(id);
                return true;
            },
            cancellationToken
        );

    public Task<bool> StopAsync(
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            connection =>
            {
                var stop = new { id, now = now.ToUnixTimeMilliseconds() };
                if (connection.Execute(JobStatements.StopWaiting, stop) > 0)
                {
                    _files.RemoveUpload(id);
                    return true;
                }
                return connection.Execute(JobStatements.AskToStop, stop) > 0;
            },
            cancellationToken
        );

    public Task<string?> PlaceFileAsync(
        string id,
        string folder,
        CancellationToken cancellationToken = default
    ) => database.ExplainAsync(() => Task.FromResult(_files.FindUpload(id)), cancellationToken);

    public Task<Stream?> OpenReportAsync(
        string id,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync<Stream?>(
            connection =>
                // The name of a file comes of the table, never of who asks.
                connection.QueryFirstOrDefault<JobRow>(JobStatements.Find, new { id })
                    is { } job
                && _files.ReportOf(job.Id) is var path
                && File.Exists(path)
                    ? File.OpenRead(path)
                    : null,
            cancellationToken
        );
}
