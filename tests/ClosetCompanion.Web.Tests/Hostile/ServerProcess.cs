using System.Diagnostics;
using System.Globalization;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>The server as people start it: a process of its own, with the model that comes with the program.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly Lazy<Task<TemporaryFolder>> _started = new(StartOnceAsync);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private ServerProcess(string[] settings)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            },
        };
        string[] arguments =
        [
            // Where the tests run with another build of the program, that one is attacked.
            Environment.GetEnvironmentVariable("CLOSET_ATTACKED")
                ?? Path.Combine(AppContext.BaseDirectory, "closet-web.dll"),
            "--data",
            DataFolder,
            "--model",
            Repository.PathOf("models/closet-mini"),
            "--urls",
            "http://127.0.0.1:0",
            .. settings,
        ];
        foreach (var argument in arguments)
        {
            _process.StartInfo.ArgumentList.Add(argument);
        }

        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Said.Enqueue(line.Data ?? "");
    }

    /// <summary>What it wrote, both outputs together.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = [];

    public string DataFolder => _folder["data"];

    /// <summary>The most memory that it had until now, in megabytes.</summary>
    public int PeakMegabytes => Status("VmHWM:");

    /// <summary>The memory that it has now, in megabytes.</summary>
    public int Megabytes => Status("VmRSS:");

    /// <summary>Starts a server on the sample closet.</summary>
    public static async Task<(ServerProcess Server, HttpClient Client)> StartAsync(
        params string[] settings
    )
    {
        var started = await _started.Value;
        var server = new ServerProcess(settings);
        CopyFolder(new DirectoryInfo(started["data"]), server.DataFolder);
        return (server, await server.StartAsync());
    }

    private async Task<HttpClient> StartAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var address = await _ready.Task.WaitAsync(
            TimeSpan.FromMinutes(10),
            TestContext.Current.CancellationToken
        );
        return new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 256 }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(5),
        };
    }

    /// <summary>The processor time that it used until now.</summary>
    public TimeSpan Used()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _folder.Dispose();
    }

    private async Task EndAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // The very first start draws the sample closet and embeds it, which takes half a minute: once for all tests.
    private static async Task<TemporaryFolder> StartOnceAsync()
    {
        var server = new ServerProcess([]);
        using var client = await server.StartAsync();
        await server.EndAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server._folder.Dispose();
        return server._folder;
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        var made = Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows())
        {
            made.UnixFileMode = from.UnixFileMode;
        }

        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            CopyFolder(folder, Path.Combine(to, folder.Name));
        }
    }

    private void Hear(string? line)
    {
        Said.Enqueue(line ?? "");
        const string Ready = "is ready: ";
        if (line?.IndexOf(Ready, StringComparison.Ordinal) is { } at and >= 0)
        {
            _ready.TrySetResult(new Uri(line[(at + Ready.Length)..].Split(',')[0]));
        }
    }

    private int Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status")
            .First(line => line.StartsWith(name, StringComparison.Ordinal));
        var kilobytes = line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
        return int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }
}
