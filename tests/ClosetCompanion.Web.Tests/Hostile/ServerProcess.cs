using System.Diagnostics;
using System.Globalization;
using ClosetCompanion.Web.Tests.Fixtures;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>The server as people start it: a process of its own, with the model that comes with the program.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
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

    public static async Task<(ServerProcess Server, HttpClient Client)> StartAsync(
        params string[] settings
    )
    {
        var server = new ServerProcess(settings);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        var address = await server._ready.Task.WaitAsync(
            TimeSpan.FromMinutes(10),
            TestContext.Current.CancellationToken
        );
        var client = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 256 }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        return (server, client);
    }

    /// <summary>The processor time that it used until now.</summary>
    public TimeSpan Used()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
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
