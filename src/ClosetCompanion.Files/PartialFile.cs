namespace ClosetCompanion.Files;

/// <summary>
/// A file in the making. Whoever makes it writes to <see cref="Path"/>; <see cref="Complete"/> moves it to its place in
/// one step, over what was there. What is not completed is removed. Not for use by several threads at once.
/// </summary>
public sealed class PartialFile : IDisposable
{
    private readonly string _destination;

    /// <summary>Names a file in the making, and makes the folders that are missing. The file itself is not made yet.</summary>
    /// <param name="destination">Where the file is to be.</param>
    /// <param name="folder">
    /// Where it lies until then: a folder on the same disk, since a file moves in one step only within a disk. Null for
    /// the folder of the destination.
    /// </param>
    /// <exception cref="IOException">A folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written.</exception>
    public PartialFile(string destination, string? folder = null)
    {
        _destination = System.IO.Path.GetFullPath(destination);
        var home = System.IO.Path.GetDirectoryName(_destination)!;
        Directory.CreateDirectory(home);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
        Path = System.IO.Path.Combine(
            folder ?? home,
            PartialName.For(System.IO.Path.GetFileName(_destination))
        );
    }

    /// <summary>Where to write it.</summary>
    public string Path { get; }

    /// <summary>Moves it to its place. The writer has closed it.</summary>
    /// <exception cref="IOException">It cannot be moved, or the disk reports an error.</exception>
    public void Complete(Durability durability = Durability.PowerCut)
    {
        if (durability == Durability.PowerCut)
        {
            DiskFlush.File(Path);
        }
        Place(durability);
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose() => File.Delete(Path);

    /// <summary>Moves it to its place; its bytes are on the disk already where that is asked for.</summary>
    internal void Place(Durability durability)
    {
        File.Move(Path, _destination, overwrite: true);
        if (durability == Durability.PowerCut)
        {
            DiskFlush.Folder(System.IO.Path.GetDirectoryName(_destination)!);
        }
    }
}
