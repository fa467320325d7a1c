namespace ClosetCompanion.Files;

/// <summary>What a file that was written survives. In both cases nobody ever sees half of it while the system runs.</summary>
public enum Durability
{
    /// <summary>
    /// A power cut: bytes and name are on the disk before the call returns. One flush takes about as long as a disk needs
    /// to answer, some milliseconds.
    /// </summary>
    PowerCut,

    /// <summary>
    /// The end of the process, however it ends. After a power cut the file may be missing or empty. For what can be made
    /// again, such as a cache, or for many files that the caller flushes together.
    /// </summary>
    ProcessEnd,
}
