using System.Diagnostics;

namespace ClosetCompanion.Cli.Tests.Crashes;

/// <summary>A disk of a few megabytes in memory, which only root can make; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _mounted;

    public SmallDisk(int megabytes)
        : this(megabytes, Directory.CreateTempSubdirectory("closet-disk-"), "mode=0777") { }

    /// <param name="megabytes">Its size.</param>
    /// <param name="folder">An empty folder that it is mounted on, and that goes with it.</param>
    /// <param name="options">Further options of the mount.</param>
    public SmallDisk(int megabytes, DirectoryInfo folder, string options)
    {
        _folder = folder;
        _mounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,{options}", "tmpfs", Path);
        if (!_mounted)
        {
            Dispose();
            Assert.Skip("A small disk could not be mounted, which takes root on Linux.");
        }
    }

    public string Path => _folder.FullName;

    /// <summary>From now on nothing can be written to it.</summary>
    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path).ShouldBeTrue();

    /// <summary>Gives it another size.</summary>
    public void Resize(int megabytes) =>
        Run("mount", "-o", $"remount,size={megabytes}m", Path).ShouldBeTrue();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_mounted)
        {
            Run("umount", "--lazy", Path);
        }
        _folder.Delete();
    }

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, args)
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
