using ClosetCompanion.Clip.Files;

namespace ClosetCompanion.Clip.Registry;

/// <summary>
/// The folder of added models. One process at a time changes it, and every change ends with one rename, so a model is
/// there in full or not at all.
/// </summary>
/// <param name="path">Where it is; it is made by the first change.</param>
/// <param name="timeProvider">Tells how long another process has been waited for.</param>
internal sealed class ModelHome(string path, TimeProvider timeProvider)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(path);

    /// <summary>Where unfinished downloads are kept.</summary>
    public string Downloads => Path.Combine(Folder, ".downloads");

    /// <summary>Where published folders that were never added are kept in our layout.</summary>
    public string Converted => Path.Combine(Folder, ".converted");

    /// <summary>The folder of a model, which need not be there.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Changes the folder while nobody else does.</summary>
    /// <param name="change">Gets an empty folder on the same disk, which is gone afterwards.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="ModelException">Another process does not come to an end with its change.</exception>
    public async Task<T> ChangeAsync<T>(
        Func<string, Task<T>> change,
        CancellationToken cancellationToken
    )
    {
        using var held = await TakeLockAsync(cancellationToken);
        var staging = Path.Combine(Folder, ".staging");
        // Whoever left something here is dead: it held the lock.
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

    private async Task<FolderLock> TakeLockAsync(CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FolderLock.TryTake(Folder) is { } held)
            {
                return held;
            }

            if (timeProvider.GetElapsedTime(started) > Patience)
            {
                throw new ModelException(
                    $"Another program is changing the models in '{Folder}'. Wait until it is done, then try again."
                );
            }

            await Task.Delay(Pause, timeProvider, cancellationToken);
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
