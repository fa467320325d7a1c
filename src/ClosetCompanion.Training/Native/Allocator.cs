using System.Runtime.InteropServices;

namespace ClosetCompanion.Training.Native;

/// <summary>How the C library hands out memory.</summary>
internal static partial class Allocator
{
    // From malloc.h of the GNU C library.
    private const int TrimThreshold = -1;
    private const int MostMappedBlocks = -4;
    private const int MostArenas = -8;

    /// <summary>As a size it is the largest there is; the largest int would be two gigabytes, which a step goes beyond.</summary>
    private const int Never = -1;

    /// <summary>
    /// Keeps what libtorch frees for its next request. Each step of training asks for the same few gigabytes; given back
    /// to the system in between, every page of it would be cleared and mapped again, which took longer than the
    /// arithmetic. One arena is for all threads: tensors are made on some and freed on others, so that with an arena for
    /// each the process grew for hundreds of steps (a small run from 470 to 930 MB; with one it stays below 660). libtorch
    /// allocates seldom and in large pieces, so that threads hardly wait for one another. Does nothing where the C library is another one.
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
            _ = MallocOption(TrimThreshold, Never);
            _ = MallocOption(MostArenas, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no such options.
        }
    }

    /// <summary>
    /// Gives back to the system what is free now. Where pictures become larger from one phase to the next, the old gaps
    /// do not fit the new tensors: a run held 9 to 12 GB after two changes, begun again at the last size 5 to 7.
    /// </summary>
    public static void GiveBackFreedMemory()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl gives back by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nuint kept);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int MallocOption(int option, int value);
}
