namespace ClosetCompanion.Clip.Files;

/// <summary>Asks for room before it is needed: a disk that fills up midway costs an hour of downloading.</summary>
internal static class DiskSpace
{
    /// <summary>So much stays free, for everything else that runs.</summary>
    private const long Reserve = 64_000_000;

    /// <summary>Checks that a folder has room for so many bytes more.</summary>
    /// <exception cref="ModelException">It has not.</exception>
    public static void Require(string folder, long bytes, string what)
    {
        Directory.CreateDirectory(folder);
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        // Compared without a sum, which could overflow.
        if (bytes > free - Reserve)
        {
            throw new ModelException(
                $"There is no room for {what} in '{folder}': it takes {FileSize.Text(bytes)}, and {FileSize.Text(free)} "
                    + "are free. Make room, or name a folder on another disk in CLOSET_MODELS."
            );
        }
    }
}
