using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>For x86 processors since 2013: 16 products an instruction, four rows at a time.</summary>
internal sealed class Avx2DotKernel : DotKernel
{
    public static bool IsSupported => Avx2.IsSupported;

    public override void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots)
    {
        var length = query.Length;
        ref var q = ref MemoryMarshal.GetReference(query);
        var row = 0;
        // Four rows share each load of the query, and keep enough additions in flight.
        for (; row + 4 <= dots.Length; row += 4)
        {
            var four = rows.Slice(row * length, 4 * length);
            ref var a = ref MemoryMarshal.GetReference(four);
            ref var b = ref Unsafe.Add(ref a, length);
            ref var c = ref Unsafe.Add(ref b, length);
            ref var d = ref Unsafe.Add(ref c, length);
            var (sumA, sumB, sumC, sumD) = (
                Vector256<int>.Zero,
                Vector256<int>.Zero,
                Vector256<int>.Zero,
                Vector256<int>.Zero
            );
            for (nuint i = 0; i < (nuint)length; i += 16)
            {
                var part = Vector256.LoadUnsafe(ref q, i);
                sumA += Products(ref a, part, i);
                sumB += Products(ref b, part, i);
                sumC += Products(ref c, part, i);
                sumD += Products(ref d, part, i);
            }
            var halves = Avx2.HorizontalAdd(
                Avx2.HorizontalAdd(sumA, sumB),
                Avx2.HorizontalAdd(sumC, sumD)
            );
            (halves.GetLower() + halves.GetUpper()).CopyTo(dots[row..]);
        }
        for (; row < dots.Length; row++)
        {
            ref var a = ref MemoryMarshal.GetReference(rows.Slice(row * length, length));
            var sum = Vector256<int>.Zero;
            for (nuint i = 0; i < (nuint)length; i += 16)
            {
                sum += Products(ref a, Vector256.LoadUnsafe(ref q, i), i);
            }
            dots[row] = Vector256.Sum(sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(ref sbyte row, Vector256<short> query, nuint at) =>
        Avx2.MultiplyAddAdjacent(
            Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at)),
            query
        );
}
