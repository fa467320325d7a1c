using System.Diagnostics;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>The program in a process of its own, which can be killed.</summary>
internal sealed class ClosetProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ClosetProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static ClosetProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The program lies in this folder with the libraries of the tests, which are described in the tests' own files.
        string[] program =
        [
            "exec",
            "--depsfile",
            InThisFolder("ClosetCompanion.Cli.Tests.deps.json"),
            "--runtimeconfig",
            InThisFolder("ClosetCompanion.Cli.Tests.runtimeconfig.json"),
            InThisFolder("closet.dll"),
        ];
        foreach (var arg in (string[])[.. program, .. args])
        {
            start.ArgumentList.Add(arg);
        }
        return new ClosetProcess(Process.Start(start)!);
    }

    /// <summary>Waits so long; false when it runs on.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Ends it as a power cut would, with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<ClosetRun> FinishAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ClosetRun(_process.ExitCode, await _output, await _error);
    }

    private static string InThisFolder(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
    }
}
