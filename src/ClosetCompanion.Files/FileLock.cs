namespace ClosetCompanion.Files;

/// <summary>
/// A lock that one process holds at a time, and within a process one caller. The system releases it when the process
/// ends, however it ends, so a killed process locks nobody out. The file stays; only who has it open counts.
/// </summary>
public sealed class FileLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a folder, without waiting: that of the file <c>.lock</c> in it.</summary>
    /// <param name="folder">The folder, made when it is not there.</param>
    /// <returns>Null when another holds it.</returns>
    /// <inheritdoc cref="TryTake" path="/exception" />
    public static FileLock? TryTakeFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        return TryTake(Path.Combine(folder, ".lock"));
    }

    /// <summary>Takes the lock, without waiting.</summary>
    /// <param name="path">The file of the lock, made when it is not there; its folder exists.</param>
    /// <returns>Null when another holds it.</returns>
    /// <exception cref="IOException">The file cannot be opened, for another reason than that.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(
                new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1
                )
            );
        }
        catch (IOException problem)
            when (problem.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => _file.Dispose();
}
