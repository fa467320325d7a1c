using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ClosetCompanion.Files;

/// <summary>Waits until the system has written to the disk what it holds in memory.</summary>
public static partial class DiskFlush
{
    private const int ReadOnly = 0;
    private const int CloseOnExecLinux = 0x80000;
    private const int CloseOnExecMac = 0x1000000;

    /// <summary>Puts the bytes of a file on the disk.</summary>
    /// <param name="path">A file that exists and may be written.</param>
    /// <exception cref="IOException">The file cannot be opened, or the disk reports an error.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void File(string path)
    {
        using SafeFileHandle file = System.IO.File.OpenHandle(
            path,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete
        );
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>
    /// Puts the names in a folder on the disk: those that files were given, renamed to, or lost. Does nothing where the
    /// system has no such call (Windows) or does not let the folder be read.
    /// </summary>
    /// <param name="path">A folder that exists.</param>
    /// <exception cref="IOException">The disk reports an error.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The open call of .NET refuses folders.
        var closeOnExec = OperatingSystem.IsMacOS() ? CloseOnExecMac : CloseOnExecLinux;
        using var folder = new SafeFileHandle(Open(path, ReadOnly | closeOnExec), ownsHandle: true);
        if (!folder.IsInvalid)
        {
            RandomAccess.FlushToDisk(folder);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);
}
