using System.Runtime.InteropServices;

namespace ClosetCompanion.Web.Decoding;

/// <summary>How the C library hands out the memory that pictures are decoded in.</summary>
internal static partial class LargeBlocks
{
    // From malloc.h of the GNU C library.
    private const int LeastMappedBlock = -3;

    // A picture of one megapixel.
    private const int Bytes = 4 << 20;

    /// <summary>
    /// Gives every block from four megabytes on back to the system when it is freed. By itself the C library raises that
    /// size to 32 MB with what it has seen and keeps what is below, between blocks that stay: after large pictures of
    /// many formats the process held 1,262 MB, with this 870. Does nothing where the C library is another one.
    /// </summary>
    public static void GiveBackWhenFreed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocOption(LeastMappedBlock, Bytes);
        }
        catch (EntryPointNotFoundException)
        {
            // musl gives back by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MallocOption(int option, int value);
}
