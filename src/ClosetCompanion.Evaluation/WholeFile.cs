namespace ClosetCompanion.Evaluation;

/// <summary>Writes files that are there in full or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the path, then renames over it.</summary>
    public static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        // In the same folder: a rename is one step only within one file system.
        var partial = Path.Combine(
            folder,
            $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.partial"
        );
        try
        {
            await using (var stream = File.Create(partial))
            {
                await write(stream, cancellationToken);
            }
            File.Move(partial, full, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
