using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Registry;

/// <summary>
/// The folder of added models. One process at a time changes it, and every change ends with one rename, so a model is
/// there in full or not at all.
/// </summary>
/// <param name="path">Where it is; it is made by the first change.</param>
/// <param name="timeProvider">Tells how long another process has been waited for.</param>
internal sealed class ModelsFolder(string path, TimeProvider timeProvider)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(path);

    /// <summary>Where unfinished downloads are kept.</summary>
    public string Downloads => Path.Combine(Folder, ".downloads");

    /// <summary>Where published folders that were never added are kept in our layout.</summary>
    public string Converted => Path.Combine(Folder, ".converted");

    /// <summary>The folder of a model, which need not be there.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Changes the folder while this process holds its lock.</summary>
    /// <param name="change">Gets an empty folder on the same disk, which is gone afterwards.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ModelException">Another process holds the lock for too long.</exception>
    public async Task<T> ChangeAsync<T>(
        Func<string, Task<T>> change,
        CancellationToken cancellationToken
    )
    {
        using var held = await TakeLockAsync(cancellationToken);
        var staging = Path.Combine(Folder, ".staging");
        // Whatever is here was left by a process that was killed: only the holder of the lock writes here.
        Delete(staging);
        Directory.CreateDirectory(staging);
        try
        {
            return await change(staging);
        }
        finally
        {
            Delete(staging);
        }
    }

    private async Task<FileLock> TakeLockAsync(CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FileLock.TryTakeFolder(Folder) is { } held)
            {
                return held;
            }

            if (timeProvider.GetElapsedTime(started) > _patience)
            {
                throw new ModelException(
                    $"Another program is changing the models in '{Folder}'. Wait until it is done, then try again."
                );
            }

            await Task.Delay(_pause, timeProvider, cancellationToken);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
