using ClosetCompanion.Catalog.Postgres.Connections;
using ClosetCompanion.Catalog.Postgres.Jobs;
using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Rows;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Jobs;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres;

/// <summary>Jobs in PostgreSQL, with their files.</summary>
internal sealed class PostgresJobs(PostgresDatabase database) : IJobStore
{
    // Two programs that look at the same moment would each find that nobody has a job.
    private const long Lock = AdvisoryLocks.Jobs;

    public async Task AddAsync(Job job, string? file, CancellationToken cancellationToken = default)
    {
        await AllAsync(
            async connection =>
            {
                // It may be there already: a connection that is lost with the acknowledgement is replaced and asked again.
                int added = await connection.RunAsync(
                    $"{JobStatements.Add} ON CONFLICT (id) DO NOTHING",
                    JobRow.Of(job),
                    cancellationToken
                );
                if (file is not null && added > 0)
                {
                    await JobFiles.WriteAsync(
                        connection,
                        job.Id,
                        JobFiles.Upload,
                        file,
                        cancellationToken
                    );
                }
                return added;
            },
            cancellationToken
        );
        if (file is not null)
        {
            File.Delete(file);
        }
    }

    public Task<IReadOnlyList<Job>> GetAsync(CancellationToken cancellationToken = default) =>
        database.QueryAsync<IReadOnlyList<Job>>(
            async connection =>
                [
                    .. (
                        await connection.ListAsync<JobRow>(
                            JobStatements.Newest,
                            null,
                            cancellationToken
                        )
                    ).Select(row => row.ToJob()),
                ],
            cancellationToken
        );

    public Task<Job?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.QueryAsync(
            async connection =>
                (
                    await connection.FirstAsync<JobRow>(
                        JobStatements.Find,
                        new { id },
                        cancellationToken
                    )
                )?.ToJob(),
            cancellationToken
        );

    public Task<Job?> ClaimAsync(
        string holder,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    )
    {
        var claim = new
        {
            holder,
            now = now.ToUnixTimeMilliseconds(),
            until = until.ToUnixTimeMilliseconds(),
            Lock,
        };
        return AllAsync(
            async connection =>
            {
                bool isThere = await connection.ScalarAsync<bool>(
                    $"SELECT EXISTS ({JobStatements.Next})",
                    claim,
                    cancellationToken
                );
                if (!isThere)
                {
                    return null;
                }
                await connection.RunAsync(
                    "SELECT pg_advisory_xact_lock(@Lock)",
                    claim,
                    cancellationToken
                );
                JobRow? taken = await connection.FirstAsync<JobRow>(
                    JobStatements.Claim,
                    claim,
                    cancellationToken
                );
                return taken?.ToJob();
            },
            cancellationToken
        );
    }

    public Task<JobHold> KeepAsync(
        string id,
        string holder,
        JobProgress? progress,
        DateTimeOffset until,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
                await connection.ScalarAsync<long?>(
                    JobStatements.Keep,
                    new
                    {
                        id,
                        holder,
                        until = until.ToUnixTimeMilliseconds(),
                        progress?.Step,
                        Done = (long?)progress?.Done,
                        Total = (long?)progress?.Total,
                    },
                    cancellationToken
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
                connection.RunAsync(
                    JobStatements.GiveBack,
                    new
                    {
                        id,
                        holder,
                        notBefore = notBefore.ToUnixTimeMilliseconds(),
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<bool> FinishAsync(
        string id,
        string holder,
        JobEnd end,
        CancellationToken cancellationToken = default
    ) =>
        AllAsync(
            async connection =>
            {
                int ended = await connection.RunAsync(
                    JobStatements.Finish,
                    new
                    {
                        id,
                        holder,
                        State = end.State.ToString(),
                        EndedAt = end.At.ToUnixTimeMilliseconds(),
                        end.Said,
                        end.Report,
                    },
                    cancellationToken
                );
                if (ended == 0)
                {
                    return false;
                }
                await JobFiles.RemoveAsync(connection, id, JobFiles.Upload, cancellationToken);
                if (end.ReportFile is { } report)
                {
                    await JobFiles.WriteAsync(
                        connection,
                        id,
                        JobFiles.Report,
                        report,
                        cancellationToken
                    );
                }
                await connection.RunAsync(
                    JobStatements.Forget,
                    new { IJobStore.Remembered },
                    cancellationToken
                );
                return true;
            },
            cancellationToken
        );

    public Task<bool> StopAsync(
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        AllAsync(
            async connection =>
            {
                var stop = new { id, now = now.ToUnixTimeMilliseconds() };
                if (
                    await connection.RunAsync(JobStatements.StopWaiting, stop, cancellationToken)
                    > 0
                )
                {
                    await JobFiles.RemoveAsync(connection, id, JobFiles.Upload, cancellationToken);
                    return true;
                }
                return await connection.RunAsync(JobStatements.AskToStop, stop, cancellationToken)
                    > 0;
            },
            cancellationToken
        );

    public Task<string?> PlaceFileAsync(
        string id,
        string folder,
        CancellationToken cancellationToken = default
    ) =>
        database.RunAsync(
            async connection =>
            {
                JobRow? job = await connection.FirstAsync<JobRow>(
                    JobStatements.Find,
                    new { id },
                    cancellationToken
                );
                if (job?.File is null)
                {
                    return null;
                }
                Directory.CreateDirectory(folder);
                string path = Path.Combine(folder, Path.GetFileName(job.File));
                return await JobFiles.CopyAsync(
                    connection,
                    id,
                    JobFiles.Upload,
                    path,
                    cancellationToken
                )
                    ? path
                    : null;
            },
            cancellationToken
        );

    public async Task<Stream?> OpenReportAsync(
        string id,
        CancellationToken cancellationToken = default
    )
    {
        // It may be larger than memory, so it goes by a file, which is gone with the stream.
        string path = Path.GetTempFileName();
        bool isThere = await database.RunAsync(
            connection =>
                JobFiles.CopyAsync(connection, id, JobFiles.Report, path, cancellationToken),
            cancellationToken
        );
        var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            4096,
            FileOptions.DeleteOnClose
        );
        if (isThere)
        {
            return stream;
        }
        await stream.DisposeAsync();
        return null;
    }

    private Task<T> AllAsync<T>(
        Func<NpgsqlConnection, Task<T>> work,
        CancellationToken cancellationToken
    ) =>
        database.RunAsync(
            async connection =>
            {
                await using NpgsqlTransaction all = await connection.BeginTransactionAsync(
                    cancellationToken
                );
                T done = await work(connection);
                await all.CommitAsync(CancellationToken.None);
                return done;
            },
            cancellationToken
        );
}
