namespace ClosetCompanion.Catalog.Sqlite.Backup;

/// <summary>The files that SQLite makes beside a database; a copy that failed may leave them.</summary>
internal sealed class DatabaseCompanions(string path) : IDisposable
{
    private static readonly string[] _endings = ["-wal", "-shm", "-journal"];

    /// <summary>The database that a file belongs to; the file itself when it is none of these.</summary>
    public static string NameOfDatabase(string file) =>
        Array.Find(_endings, ending => file.EndsWith(ending, StringComparison.Ordinal))
            is { } ending
            ? file[..^ending.Length]
            : file;

    /// <summary>Removes those that are left.</summary>
    public void Dispose()
    {
        foreach (string ending in _endings)
        {
            File.Delete(path + ending);
        }
    }
}
