using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Catalog.Postgres.Tests.Servers;

/// <summary>The programs of PostgreSQL that a tool beside the repository unpacks into a folder, once for this computer.</summary>
public sealed class PostgresPrograms
{
    private const string Folder = "/usr/lib/postgresql/17/bin";

    private PostgresPrograms(string root) => Root = root;

    /// <summary>The folder that the programs take for the whole disk.</summary>
    public string Root { get; }

    /// <summary>Unpacks them, which needs root.</summary>
    /// <returns>Null, with the reason, where that cannot be done.</returns>
    public static async Task<(PostgresPrograms? Programs, string Reason)> FindAsync()
    {
        if (FindTool() is not { } tool)
        {
            return (null, "shared/tools/pg17.sh is not beside the repository");
        }
        if (!string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            return (null, "its tool needs root");
        }
        string cache = Path.Combine(Path.GetTempPath(), "closet-pg17");
        return await UnpackAsync(tool, cache) is { } failed
            ? (null, $"PostgreSQL could not be unpacked: {failed}")
            : (new PostgresPrograms(Path.Combine(cache, "root")), "");
    }

    /// <summary>A port that nobody uses.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs one of the programs.</summary>
    /// <returns>Null when it was successful, else what it said.</returns>
    public Task<string?> RunAsync(string program, params string[] arguments) =>
        RunAnyAsync(
            "chroot",
            [
                "--userspec=101:104",
                Root,
                "/usr/bin/env",
                "HOME=/srv/pg",
                "LC_ALL=C.UTF-8",
                $"{Folder}/{program}",
                .. arguments,
            ]
        );

    /// <summary>Makes a server's folder of data.</summary>
    public Task<string?> MakeAsync(string data) =>
        RunAsync(
            "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );

    /// <summary>Starts a server on a folder of data.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="options">Settings, each as <c>-c name=value</c>.</param>
    public Task<string?> StartAsync(string data, int port, string options) =>
        RunAsync(
            "pg_ctl",
            "-D",
            data,
            "-w",
            "-s",
            "-l",
            $"{data}/log",
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= {options}",
            "start"
        );

    /// <summary>Runs a program of this computer.</summary>
    /// <returns>Null when it was successful, else what it said.</returns>
    public static async Task<string?> RunAnyAsync(string program, params string[] arguments)
    {
        // What a server itself writes goes to its log, so the pipes end with the command.
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        Task<string> written = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : await said + await written;
    }

    /// <summary>The folder of the repository; null where the tests lie elsewhere.</summary>
    public static DirectoryInfo? FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "ClosetCompanion.slnx"))
        )
        {
            folder = folder.Parent;
        }
        return folder;
    }

    private static string? FindTool()
    {
        string tool = Path.Combine(
            FindRepository()?.Parent?.FullName ?? "/",
            "shared",
            "tools",
            "pg17.sh"
        );
        return File.Exists(tool) ? tool : null;
    }

    // Unpacked once for this computer; a second run that comes meanwhile waits for the first. Another user has to read it,
    // also where a server in this process has closed its files to others.
    private static async Task<string?> UnpackAsync(string tool, string cache)
    {
        Directory.CreateDirectory(cache);
        string done = Path.Combine(cache, "unpacked");
        return File.Exists(done)
            ? null
            : await RunAnyAsync(
                "timeout",
                "300",
                "flock",
                Path.Combine(cache, "lock"),
                "bash",
                "-c",
                $"umask 022; test -e '{done}' || (bash '{tool}' '{cache}' && touch '{done}')"
            );
    }
}
