namespace ClosetCompanion.Catalog.Store;

/// <summary>
/// Held by the one import, or the one upgrade, that may run in a folder at a time. The system lets go of it when the
/// process ends, however it ends, so a killed import locks nobody out.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    public const string FileName = "closet.lock";

    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another holds it.</summary>
    public static StoreLock? TryTake(string folder)
    {
        try
        {
            return new StoreLock(
                new FileStream(
                    Path.Combine(folder, FileName),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                )
            );
        }
        catch (IOException exception)
            when (exception.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
