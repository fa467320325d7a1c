using System.Runtime.InteropServices;

namespace ClosetCompanion.Files;

/// <summary>
/// Keeps what is written from other accounts of the computer: folders get the mode 0700, files 0600. On systems without such
/// modes, where a user's folder is private anyway, nothing is done.
/// </summary>
public static partial class OwnerOnly
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;
    private const uint GroupAndOthers = 0x3F;

    /// <summary>From now on everything that this process makes belongs to its owner alone, whoever makes it: SQLite too.</summary>
    public static void ApplyToProcess()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupAndOthers);
        }
    }

    /// <summary>Makes a folder, or takes it from others where it is there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var folder = Directory.CreateDirectory(path, FolderMode);
        if (IsForOthers(folder))
        {
            try
            {
                folder.UnixFileMode = FolderMode;
            }
            catch (UnauthorizedAccessException)
            {
                // A shared folder of somebody else, who says who may read it.
            }
        }
    }

    /// <summary>Makes a file for writing, in place of one that is there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static FileStream MakeFile(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.Create(path);
        }

        // One that is there would keep its mode.
        File.Delete(path);
        return new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = System.IO.FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = FileMode,
            }
        );
    }

    /// <summary>Whether other accounts may read or change a file or folder.</summary>
    public static bool IsForOthers(FileSystemInfo entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !OperatingSystem.IsWindows()
            && (entry.UnixFileMode & ~FolderMode) != UnixFileMode.None;
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
