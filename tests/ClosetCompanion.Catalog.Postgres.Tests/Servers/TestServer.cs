namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>
/// The PostgreSQL that the tests of one run use: that of <c>CLOSET_POSTGRES</c>, else one that is started from the tool beside
/// the repository, which needs root. It keeps nothing over a power cut, so that tests are fast.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const string Variable = "CLOSET_POSTGRES";

    private readonly PostgresPrograms? _programs;
    private readonly string? _data;

    private TestServer(string text, PostgresPrograms? programs = null, string? data = null)
    {
        (Text, _programs, _data) = (text, programs, data);
    }

    /// <summary>Names the server; its database is only to make others from.</summary>
    public string Text { get; }

    /// <summary>Starts it.</summary>
    /// <returns>Null, with the reason, where there is none.</returns>
    public static async Task<(TestServer? Server, string Reason)> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
        {
            return (new TestServer(text), "");
        }
        var (programs, reason) = await PostgresPrograms.FindAsync();
        return programs is null
            ? (null, $"There is no PostgreSQL: {Variable} names none, and {reason}.")
            : await StartAsync(programs);
    }

    public async ValueTask DisposeAsync()
    {
        if (_programs is not null)
        {
            await _programs.RunAsync("pg_ctl", "-D", _data!, "-m", "immediate", "stop");
            Directory.Delete(_programs.Root + _data, recursive: true);
        }
    }

    private static async Task<(TestServer? Server, string Reason)> StartAsync(
        PostgresPrograms programs
    )
    {
        string data = $"/srv/pg/{Guid.NewGuid():N}";
        int port = PostgresPrograms.FreePort();
        string? failed =
            await programs.MakeAsync(data)
            ?? await programs.StartAsync(
                data,
                port,
                "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
            );
        return failed is null
            ? (
                new TestServer(
                    $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres",
                    programs,
                    data
                ),
                ""
            )
            : (null, $"PostgreSQL could not be started: {failed}");
    }
}
