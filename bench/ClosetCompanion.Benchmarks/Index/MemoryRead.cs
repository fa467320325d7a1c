using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>Reads as many bytes as a scan has to, once, and does next to nothing with them: no scan can be faster.</summary>
internal sealed class MemoryRead(long length)
{
    private readonly byte[] _bytes = Filled(length);
    private long _sum;

    public long Length => _bytes.LongLength;

    /// <summary>Reads all of it.</summary>
    public void Run(int threads)
    {
        if (threads == 1)
        {
            Read(0, 1);
        }
        else
        {
            Parallel.For(0, threads, part => Read(part, threads));
        }
    }

    private void Read(int part, int parts)
    {
        var from = Length * part / parts / 256 * 256;
        var to = Length * (part + 1) / parts / 256 * 256;
        ref var first = ref MemoryMarshal.GetArrayDataReference(_bytes);
        var (a, b, c, d) = (
            Vector512<byte>.Zero,
            Vector512<byte>.Zero,
            Vector512<byte>.Zero,
            Vector512<byte>.Zero
        );
        for (var at = (nuint)from; at < (nuint)to; at += 256)
        {
            a ^= Vector512.LoadUnsafe(ref first, at);
            b ^= Vector512.LoadUnsafe(ref first, at + 64);
            c ^= Vector512.LoadUnsafe(ref first, at + 128);
            d ^= Vector512.LoadUnsafe(ref first, at + 192);
        }
        // So that nothing is optimised away.
        Interlocked.Add(ref _sum, Vector512.Sum(a ^ b ^ c ^ d));
    }

    private static byte[] Filled(long length)
    {
        var filled = new byte[length];
        // Pages that nobody wrote to are all the same page of zeros.
        for (long at = 0; at < length; at += 1024)
        {
            filled[at] = (byte)at;
        }
        return filled;
    }
}
