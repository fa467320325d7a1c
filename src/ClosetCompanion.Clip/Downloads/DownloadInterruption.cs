namespace ClosetCompanion.Clip.Downloads;

/// <summary>A download stopped in a way that may pass; another try may get on.</summary>
internal sealed class DownloadInterruption(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>How long the hub asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the hub never answered, which is hardly worth many tries.</summary>
    public bool IsUnreachable { get; init; }
}
