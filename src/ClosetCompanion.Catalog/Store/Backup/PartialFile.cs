namespace ClosetCompanion.Catalog.Store.Backup;

/// <summary>A file that is being written beside the place where it is to be, so that it appears there whole.</summary>
internal sealed class PartialFile : IDisposable
{
    // SQLite's own files beside a database.
    private static readonly string[] _companions = ["", "-wal", "-shm", "-journal"];

    /// <param name="file">Where it is to be, in the same folder, since a file moves in one step only within a disk.</param>
    public PartialFile(string file) =>
        Path = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(file)!,
            $".{System.IO.Path.GetFileName(file)}.{System.IO.Path.GetRandomFileName()}.partial"
        );

    public string Path { get; }

    /// <summary>Moves it to its place, once its bytes have reached the disk.</summary>
    public void MoveTo(string file)
    {
        using (FileStream written = File.Open(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }
        File.Move(Path, file, overwrite: true);
    }

    /// <summary>Removes what was not moved.</summary>
    public void Dispose()
    {
        foreach (string companion in _companions)
        {
            File.Delete(Path + companion);
        }
    }
}
