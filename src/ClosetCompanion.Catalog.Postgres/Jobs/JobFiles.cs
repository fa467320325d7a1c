using ClosetCompanion.Catalog.Postgres.Statements;
using Npgsql;
using NpgsqlTypes;

namespace ClosetCompanion.Catalog.Postgres.Jobs;

/// <summary>The files of jobs, in parts: none lies in memory as a whole.</summary>
internal static class JobFiles
{
    public const string Upload = "upload";
    public const string Report = "report";

    private const int PartBytes = 1 << 20;

    /// <summary>Writes a file into the table, in place of what was there.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        string job,
        string name,
        string path,
        CancellationToken cancellationToken
    )
    {
        await RemoveAsync(connection, job, name, cancellationToken);
        await using FileStream file = File.OpenRead(path);
        await using NpgsqlCommand put = connection.CreateCommand();
        put.CommandText =
            "INSERT INTO job_files (job_id, name, part, bytes) VALUES ($1, $2, $3, $4)";
        put.Parameters.AddWithValue(job);
        put.Parameters.AddWithValue(name);
        NpgsqlParameter part = put.Parameters.Add(
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint }
        );
        NpgsqlParameter bytes = put.Parameters.Add(
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea }
        );
        byte[] some = new byte[PartBytes];
        for (long number = 0; ; number++)
        {
            int read = await file.ReadAtLeastAsync(
                some,
                some.Length,
                throwOnEndOfStream: false,
                cancellationToken
            );
            if (read == 0)
            {
                return;
            }
            (part.Value, bytes.Value) = (number, some.AsMemory(0, read));
            await put.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Writes what the table has to a file; false when it has nothing.</summary>
    public static async Task<bool> CopyAsync(
        NpgsqlConnection connection,
        string job,
        string name,
        string path,
        CancellationToken cancellationToken
    )
    {
        await using FileStream file = File.Create(path);
        for (long part = 0; ; part++)
        {
            byte[]? bytes = await connection.ScalarAsync<byte[]>(
                "SELECT bytes FROM job_files WHERE job_id = @job AND name = @name AND part = @part",
                new
                {
                    job,
                    name,
                    part,
                },
                cancellationToken
            );
            if (bytes is null)
            {
                return part > 0;
            }
            await file.WriteAsync(bytes, cancellationToken);
        }
    }

    public static Task RemoveAsync(
        NpgsqlConnection connection,
        string job,
        string name,
        CancellationToken cancellationToken
    ) =>
        connection.RunAsync(
            "DELETE FROM job_files WHERE job_id = @job AND name = @name",
            new { job, name },
            cancellationToken
        );
}
