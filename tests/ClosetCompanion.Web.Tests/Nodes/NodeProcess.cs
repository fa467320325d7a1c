using System.Collections.Concurrent;
using System.Diagnostics;

namespace ClosetCompanion.Web.Tests.Nodes;

/// <summary>One of several servers on one store, as people start it: a process of its own, which can be killed.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private NodeProcess(string store, string model, string cache, IEnumerable<string> settings)
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
            Path.Combine(AppContext.BaseDirectory, "closet-web.dll"),
            "--model",
            model,
            "--urls",
            "http://127.0.0.1:0",
            "--Access:Local",
            "true",
            "--Limits:RatePerSecond",
            "0",
            .. settings,
        ];
        foreach (var argument in arguments)
        {
            _process.StartInfo.ArgumentList.Add(argument);
        }

        // The text has a password where it is a real server's.
        _process.StartInfo.Environment["CLOSET_DATA"] = store;
        _process.StartInfo.Environment["CLOSET_CACHE"] = cache;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) =>
            _address.TrySetException(
                new InvalidOperationException($"The server ended: {string.Join('\n', Said)}")
            );
        _process.EnableRaisingEvents = true;
    }

    /// <summary>What it wrote.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>Asks it; there is one once it has started.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Whether it was killed.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<NodeProcess> StartAsync(
        string store,
        string model,
        string cache,
        params string[] settings
    )
    {
        var node = new NodeProcess(store, model, cache, settings);
        node._process.Start();
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();
        var address = await node._address.Task.WaitAsync(
            _patience,
            TestContext.Current.CancellationToken
        );
        node.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        await node.ReadyAsync();
        return node;
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task ReadyAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!(await Client.GetAsync("/health/ready", Cancellation)).IsSuccessStatusCode)
        {
            if (TimeProvider.System.GetElapsedTime(start) > _patience)
            {
                throw new TimeoutException(string.Join('\n', Said));
            }

            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>Ends it as a power cut would, with SIGKILL.</summary>
    public async Task KillAsync()
    {
        IsDead = true;
        _process.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    /// <summary>Its most memory until now, in megabytes, and what it has now.</summary>
    public (int Peak, int Now) Megabytes()
    {
        _process.Refresh();
        return ((int)(_process.PeakWorkingSet64 >> 20), (int)(_process.WorkingSet64 >> 20));
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void Hear(string? line)
    {
        Said.Enqueue(line ?? "");
        const string Ready = "is ready: ";
        if (line?.IndexOf(Ready, StringComparison.Ordinal) is { } at and >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Ready.Length)..].Split(',')[0]));
        }
    }
}
