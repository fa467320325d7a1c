using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ClosetCompanion.Files.Tests;

/// <summary>
/// This test program in a process of its own, which can be killed. A variable of the environment tells it to do one
/// thing for ever instead of running tests.
/// </summary>
internal sealed class OtherProcess : IDisposable
{
    private const string TaskVariable = "CLOSET_FILES_TESTS_TASK";
    private const string PathVariable = "CLOSET_FILES_TESTS_PATH";

    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    /// <summary>Writes the file over and over, each time with another version of <see cref="Contents"/>.</summary>
    public static OtherProcess Writing(string path) => Start("write", path);

    /// <summary>Takes the lock and keeps it.</summary>
    public static OtherProcess Locking(string path) => Start("lock", path);

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }
        _process.Dispose();
    }

    // Before Main, so that no test begins in it.
    [ModuleInitializer]
    internal static void DoTheTask()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable);
        if (path is null)
        {
            return;
        }
        if (Environment.GetEnvironmentVariable(TaskVariable) == "write")
        {
            for (var version = 0; ; version++)
            {
                WholeFile.Write(path, Contents.Of(version));
            }
        }

        using var held = FileLock.TryTake(path);
        File.WriteAllText(path + ".taken", held is null ? "no" : "yes");
        Thread.Sleep(Timeout.Infinite);
    }

    private static OtherProcess Start(string task, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        }
        start.Environment[TaskVariable] = task;
        start.Environment[PathVariable] = path;
        return new OtherProcess(Process.Start(start)!);
    }
}
