using System.Runtime.InteropServices;

namespace ClosetCompanion.Training.Native;

/// <summary>How the C library hands out memory.</summary>
internal static partial class Allocator
{
    // From malloc.h of the GNU C library.
    private const int TrimThreshold = -1;
    private const int MostMappedBlocks = -4;

    /// <summary>
    /// Keeps what libtorch frees for its next request. Each step of training asks for the same few gigabytes; given back
    /// to the system in between, every page of it would be cleared and mapped again, which took longer than the
    /// arithmetic. Does nothing where the C library is another one.
    /// </summary>
    public static void KeepFreedMemory()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocOption(MostMappedBlocks, 0);
            _ = MallocOption(TrimThreshold, int.MaxValue);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no such options.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int MallocOption(int option, int value);
}
