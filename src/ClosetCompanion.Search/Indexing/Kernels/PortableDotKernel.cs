using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>For every processor: vectors of 128 bits where there are some, loops where there are none.</summary>
internal sealed class PortableDotKernel : DotKernel
{
    public override void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        for (var row = 0; row < dots.Length; row++)
        {
            ref var x = ref MemoryMarshal.GetReference(
                rows.Slice(row * query.Length, query.Length)
            );
            var sum = Vector128<int>.Zero;
            for (nuint i = 0; i < (nuint)query.Length; i += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref x, i));
                sum += Products(low, Vector128.LoadUnsafe(ref q, i));
                sum += Products(high, Vector128.LoadUnsafe(ref q, i + 8));
            }
            dots[row] = Vector128.Sum(sum);
        }
    }

    private static Vector128<int> Products(Vector128<short> x, Vector128<short> y)
    {
        var (xLow, xHigh) = Vector128.Widen(x);
        var (yLow, yHigh) = Vector128.Widen(y);
        return (xLow * yLow) + (xHigh * yHigh);
    }
}
