using System.Globalization;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using Npgsql;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>A primary of PostgreSQL with a synchronous standby, both of which can be killed; without the programs the test is skipped.</summary>
internal sealed class PostgresPair : IAsyncDisposable
{
    private const string Options = "-c max_connections=200 -c fsync=off";

    private readonly PostgresPrograms _programs;
    private readonly string _primary = $"/srv/pg/{Guid.NewGuid():N}";
    private readonly string _standby = $"/srv/pg/{Guid.NewGuid():N}";
    private readonly int _primaryPort = PostgresPrograms.FreePort();
    private readonly int _standbyPort = PostgresPrograms.FreePort();

    private PostgresPair(PostgresPrograms programs) => _programs = programs;

    /// <summary>Names both, with a database that there is.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1:{_primaryPort},127.0.0.1:{_standbyPort};Username=postgres;Database=closet"
        );

    public static async Task<PostgresPair> StartAsync()
    {
        var (programs, reason) = await PostgresPrograms.FindAsync();
        if (programs is null)
        {
            Assert.Skip($"There is no PostgreSQL to start: {reason}.");
        }

        var pair = new PostgresPair(programs);
        await pair.MakeAsync();
        return pair;
    }

    /// <summary>Kills the primary with all that it does: SIGKILL.</summary>
    public async Task KillPrimaryAsync()
    {
        var pid = (await File.ReadAllLinesAsync($"{_programs.Root}{_primary}/postmaster.pid"))[0];
        (
            await PostgresPrograms.RunAnyAsync(
                "bash",
                "-c",
                $"kill -9 {pid} $(ps -o pid= --ppid {pid})"
            )
        ).ShouldBeNull();
    }

    /// <summary>Makes the standby the primary.</summary>
    public async Task PromoteAsync()
    {
        // Nobody is to wait for a standby that there is not.
        (await _programs.RunAsync("pg_ctl", "-D", _standby, "-w", "-s", "promote")).ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var data in (string[])[_primary, _standby])
        {
            await _programs.RunAsync("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop");
            if (Directory.Exists(_programs.Root + data))
            {
                Directory.Delete(_programs.Root + data, recursive: true);
            }
        }
    }

    private async Task MakeAsync()
    {
        (await _programs.MakeAsync(_primary)).ShouldBeNull();
        (await _programs.StartAsync(_primary, _primaryPort, Options)).ShouldBeNull();
        await RunAsync("CREATE DATABASE closet");
        (
            await _programs.RunAsync(
                "pg_basebackup",
                "-d",
                $"host=127.0.0.1 port={_primaryPort} user=postgres application_name=second",
                "-D",
                _standby,
                "-R",
                "--no-sync",
                "-c",
                "fast"
            )
        ).ShouldBeNull();
        (await _programs.StartAsync(_standby, _standbyPort, Options)).ShouldBeNull();
        await RunAsync("ALTER SYSTEM SET synchronous_standby_names = 'second'");
        await RunAsync("ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
        await RunAsync("SELECT pg_reload_conf()");
    }

    private async Task RunAsync(string command)
    {
        await using var source = NpgsqlDataSource.Create(
            $"Host=127.0.0.1;Port={_primaryPort};Username=postgres;Database=postgres;Pooling=false"
        );
        await using var run = source.CreateCommand(command);
        await run.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
