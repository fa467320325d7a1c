using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>
/// The PostgreSQL that the tests of one run use: that of <c>CLOSET_POSTGRES</c>, else one that is started from the tool beside
/// the repository, which needs root. It keeps nothing over a power cut, so that tests are fast.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const string Variable = "CLOSET_POSTGRES";
    private const string Programs = "/usr/lib/postgresql/17/bin";

    private readonly string? _root;
    private readonly string? _data;

    private TestServer(string text, string? root = null, string? data = null)
    {
        (Text, _root, _data) = (text, root, data);
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
        if (FindTool() is not { } tool)
        {
            return (
                null,
                $"There is no PostgreSQL: {Variable} names none, and shared/tools/pg17.sh is not beside the repository."
            );
        }
        if (!string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            return (
                null,
                $"There is no PostgreSQL: {Variable} names none, and its tool needs root."
            );
        }
        string cache = Path.Combine(Path.GetTempPath(), "closet-pg17");
        string root = Path.Combine(cache, "root");
        return await UnpackAsync(tool, cache, root) is { } failed
            ? (null, $"PostgreSQL could not be unpacked: {failed}")
            : await StartAsync(root);
    }

    public async ValueTask DisposeAsync()
    {
        if (_root is not null)
        {
            await RunInAsync(_root, $"{Programs}/pg_ctl", "-D", _data!, "-m", "immediate", "stop");
            Directory.Delete(_root + _data, recursive: true);
        }
    }

    private static string? FindTool()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "ClosetCompanion.slnx"))
        )
        {
            folder = folder.Parent;
        }
        string tool = Path.Combine(folder?.Parent?.FullName ?? "/", "shared", "tools", "pg17.sh");
        return File.Exists(tool) ? tool : null;
    }

    // Unpacked once for this computer; a second run that comes meanwhile waits for the first.
    private static async Task<string?> UnpackAsync(string tool, string cache, string root)
    {
        Directory.CreateDirectory(cache);
        string done = Path.Combine(cache, "unpacked");
        return File.Exists(done)
            ? null
            : await RunAsync(
                "timeout",
                "300",
                "flock",
                Path.Combine(cache, "lock"),
                "bash",
                "-c",
                $"test -e '{done}' || (bash '{tool}' '{cache}' && touch '{done}')"
            );
    }

    private static async Task<(TestServer? Server, string Reason)> StartAsync(string root)
    {
        string data = $"/srv/pg/{Guid.NewGuid():N}";
        int port = FreePort();
        string options =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";
        string? failed =
            await RunInAsync(
                root,
                $"{Programs}/initdb",
                "-D",
                data,
                "-U",
                "postgres",
                "--auth=trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"
            )
            ?? await RunInAsync(
                root,
                $"{Programs}/pg_ctl",
                "-D",
                data,
                "-w",
                "-s",
                "-l",
                $"{data}/log",
                "-o",
                options,
                "start"
            );
        return failed is null
            ? (
                new TestServer(
                    $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres",
                    root,
                    data
                ),
                ""
            )
            : (null, $"PostgreSQL could not be started: {failed}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<string?> RunInAsync(string root, params string[] command) =>
        RunAsync(
            "chroot",
            [
                "--userspec=101:104",
                root,
                "/usr/bin/env",
                "HOME=/srv/pg",
                "LC_ALL=C.UTF-8",
                .. command,
            ]
        );

    // What the server itself writes goes to its log, so the pipes end with the command.
    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : await said;
    }
}
