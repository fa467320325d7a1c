using IOPath = System.IO.Path;

namespace ClosetCompanion.Files;

/// <summary>
/// A folder in the making: filled at <see cref="Path"/>, and moved to its place in one step when it is complete. What is
/// not completed is removed.
/// </summary>
public sealed class PartialFolder : IDisposable
{
    private readonly string _destination;

    /// <summary>Makes an empty folder beside <paramref name="destination"/>.</summary>
    /// <exception cref="IOException">
    /// The destination is a file, or a folder that is not empty, or nothing can be written beside it.
    /// </exception>
    public PartialFolder(string destination)
    {
        _destination = IOPath.TrimEndingDirectorySeparator(IOPath.GetFullPath(destination));
        RequireRoom();
        // Beside the destination, since a folder moves in one step only within a disk.
        Path = IOPath.Combine(
            IOPath.GetDirectoryName(_destination) ?? _destination,
            PartialName.For(IOPath.GetFileName(_destination))
        );
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to put the files.</summary>
    public string Path { get; }

    /// <summary>Puts every file on the disk, then moves the folder to its place. All files are closed.</summary>
    /// <exception cref="IOException">Something has come to be there meanwhile, or the disk reports an error.</exception>
    public void Complete()
    {
        FlushContents();
        RequireRoom();
        if (Directory.Exists(_destination))
        {
            Directory.Delete(_destination);
        }

        Directory.Move(Path, _destination);
        DiskFlush.Folder(IOPath.GetDirectoryName(_destination)!);
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private void FlushContents()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            DiskFlush.File(file);
        }
        foreach (
            var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories)
        )
        {
            DiskFlush.Folder(folder);
        }
        DiskFlush.Folder(Path);
    }

    private void RequireRoom()
    {
        if (File.Exists(_destination))
        {
            throw new IOException($"'{_destination}' is a file; a folder is to be made there.");
        }

        if (
            Directory.Exists(_destination)
            && Directory.EnumerateFileSystemEntries(_destination).Any()
        )
        {
            throw new IOException(
                $"'{_destination}' is not empty; name another folder, or remove this one first."
            );
        }
    }
}
