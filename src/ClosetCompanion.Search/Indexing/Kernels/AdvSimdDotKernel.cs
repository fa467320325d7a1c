using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>For Arm64 processors: widens and multiplies eight values at a time.</summary>
internal sealed class AdvSimdDotKernel : DotKernel
{
    public static bool IsSupported => AdvSimd.Arm64.IsSupported;

    public override void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        for (var row = 0; row < dots.Length; row++)
        {
            ref var x = ref MemoryMarshal.GetReference(
                rows.Slice(row * query.Length, query.Length)
            );
            var (even, odd) = (Vector128<int>.Zero, Vector128<int>.Zero);
            for (nuint i = 0; i < (nuint)query.Length; i += 16)
            {
                var bytes = Vector128.LoadUnsafe(ref x, i);
                var low = AdvSimd.SignExtendWideningLower(bytes.GetLower());
                var high = AdvSimd.SignExtendWideningUpper(bytes);
                var queryLow = Vector128.LoadUnsafe(ref q, i);
                var queryHigh = Vector128.LoadUnsafe(ref q, i + 8);
                even = AdvSimd.MultiplyWideningLowerAndAdd(
                    even,
                    low.GetLower(),
                    queryLow.GetLower()
                );
                odd = AdvSimd.MultiplyWideningUpperAndAdd(odd, low, queryLow);
                even = AdvSimd.MultiplyWideningLowerAndAdd(
                    even,
                    high.GetLower(),
                    queryHigh.GetLower()
                );
                odd = AdvSimd.MultiplyWideningUpperAndAdd(odd, high, queryHigh);
            }
            dots[row] = Vector128.Sum(even + odd);
        }
    }
}
