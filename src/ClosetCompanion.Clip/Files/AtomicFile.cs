namespace ClosetCompanion.Clip.Files;

/// <summary>Writes files that are either there in full or not there at all, whenever the program is stopped.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside <paramref name="path"/>, then renames over it.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var partial = PartialPath(path);
        try
        {
            using (var stream = Create(partial, FileOptions.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <inheritdoc cref="Write"/>
    public static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        var partial = PartialPath(path);
        try
        {
            await using (var stream = Create(partial, FileOptions.Asynchronous))
            {
                await write(stream, cancellationToken);
                // Only the synchronous flush reaches the disk; a rename that survives a power cut while its contents
                // do not would leave an empty file.
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static FileStream Create(string path, FileOptions options) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, options);

    // In the same folder, since a rename is atomic only within one file system.
    private static string PartialPath(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        return Path.Combine(
            folder,
            $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.partial"
        );
    }
}
