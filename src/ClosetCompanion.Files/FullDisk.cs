namespace ClosetCompanion.Files;

/// <summary>Tells whether something failed because a disk is full.</summary>
public static class FullDisk
{
    private const int UnixNoSpace = 28,
        UnixQuota = 122,
        WindowsNoSpace = unchecked((int)0x80070070);

    /// <summary>Whether an exception, or what caused it, says so.</summary>
    public static bool IsTold(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException { HResult: UnixNoSpace or UnixQuota or WindowsNoSpace })
            {
                return true;
            }
        }

        return false;
    }
}
