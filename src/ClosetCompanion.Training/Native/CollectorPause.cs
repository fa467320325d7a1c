using System.Runtime;

namespace ClosetCompanion.Training.Native;

/// <summary>
/// Keeps the garbage collector away while libtorch computes. TorchSharp wraps each plain number of an expression ("2 * x",
/// even the invisible factor of "x + y") in an object that nothing refers to any more while libtorch reads the number; a
/// collection at that moment frees it, and the run dies with "Expected false to be true" or computes with whatever lies
/// there. Seen about once in a thousand steps. So the collector runs only where <see cref="Renew"/> is called, between steps.
/// </summary>
internal sealed class CollectorPause : IDisposable
{
    // A step of batch 256 makes some tens of megabytes of objects.
    private const long Bytes = 1L << 30;
    private const long LargeBytes = Bytes / 2;

    private long _allocatedAtStart;

    /// <summary>Collects, if half of what may be made meanwhile is used up. To be called where no tensor is being made.</summary>
    public void Renew()
    {
        var made = GC.GetTotalAllocatedBytes() - _allocatedAtStart;
        if (Holds && made < LargeBytes / 2)
        {
            return;
        }

        Dispose();
        try
        {
            // Returns false where there is not so much memory; then the collector comes when it likes, as without this.
            _ = GC.TryStartNoGCRegion(Bytes, LargeBytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than the runtime can promise on this system.
        }

        _allocatedAtStart = GC.GetTotalAllocatedBytes();
    }

    /// <summary>Lets the collector in again.</summary>
    public void Dispose()
    {
        if (Holds)
        {
            GC.EndNoGCRegion();
        }
    }

    private static bool Holds => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;
}
