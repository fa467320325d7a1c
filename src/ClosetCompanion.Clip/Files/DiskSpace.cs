using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Files;

/// <summary>Checks for free disk space beforehand: a disk that fills up midway costs an hour of downloading.</summary>
internal static class DiskSpace
{
    /// <summary>The space that stays free for other programs.</summary>
    private const long Reserve = 64_000_000;

    /// <summary>Checks that there is room for more bytes in a folder.</summary>
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
