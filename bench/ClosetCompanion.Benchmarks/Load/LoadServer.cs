using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Benchmarks.Load;

/// <summary>The web app as a process of its own, with no limit on the rate of one client, since there is but one.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    private readonly Process _process;

    private LoadServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public bool IsRunning => !_process.HasExited;

    /// <summary>The memory that it has now, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status")
                .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            var number = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return double.Parse(number, CultureInfo.InvariantCulture) / 1024;
        }
    }

    public static async Task<LoadServer> StartAsync(
        string program,
        string dataFolder,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    program,
                    "--data",
                    dataFolder,
                    "--urls",
                    address.ToString(),
                    "--Limits:RatePerSecond=0",
                ]
            )
            {
                UseShellExecute = false,
                // The report alone goes to our standard output.
                RedirectStandardOutput = true,
            }
        )!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        var server = new LoadServer(process, address);
        try
        {
            await server.ReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_process.HasExited)
            {
                throw new InvalidOperationException(
                    "The server came to its end before it was ready."
                );
            }

            try
            {
                var answer = await client.GetAsync(
                    new Uri(Address, "/health/ready"),
                    cancellationToken
                );
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(200, cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
