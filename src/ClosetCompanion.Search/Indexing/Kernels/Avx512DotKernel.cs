using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>For x86 processors with AVX-512: 32 products an instruction, four rows at a time.</summary>
internal sealed class Avx512DotKernel : DotKernel
{
    public static bool IsSupported => Avx512BW.IsSupported;

    public override void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots)
    {
        var length = query.Length;
        ref var q = ref MemoryMarshal.GetReference(query);
        var row = 0;
        // Four rows share each load of the query and the steps that add up their sums.
        for (; row + 4 <= dots.Length; row += 4)
        {
            var four = rows.Slice(row * length, 4 * length);
            ref var a = ref MemoryMarshal.GetReference(four);
            ref var b = ref Unsafe.Add(ref a, length);
            ref var c = ref Unsafe.Add(ref b, length);
            ref var d = ref Unsafe.Add(ref c, length);
            var (sumA, sumB, sumC, sumD) = (
                Vector512<int>.Zero,
                Vector512<int>.Zero,
                Vector512<int>.Zero,
                Vector512<int>.Zero
            );
            for (nuint i = 0; i < (nuint)length; i += 32)
            {
                var part = Vector512.LoadUnsafe(ref q, i);
                sumA += Products(ref a, part, i);
                sumB += Products(ref b, part, i);
                sumC += Products(ref c, part, i);
                sumD += Products(ref d, part, i);
            }
            var quarters = Avx2.HorizontalAdd(
                Avx2.HorizontalAdd(Halved(sumA), Halved(sumB)),
                Avx2.HorizontalAdd(Halved(sumC), Halved(sumD))
            );
            (quarters.GetLower() + quarters.GetUpper()).CopyTo(dots[row..]);
        }
        for (; row < dots.Length; row++)
        {
            ref var a = ref MemoryMarshal.GetReference(rows.Slice(row * length, length));
            var sum = Vector512<int>.Zero;
            for (nuint i = 0; i < (nuint)length; i += 32)
            {
                sum += Products(ref a, Vector512.LoadUnsafe(ref q, i), i);
            }
            dots[row] = Vector512.Sum(sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Halved(Vector512<int> sum) => sum.GetLower() + sum.GetUpper();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Products(ref sbyte row, Vector512<short> query, nuint at) =>
        Avx512BW.MultiplyAddAdjacent(
            Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref row, at)),
            query
        );
}
