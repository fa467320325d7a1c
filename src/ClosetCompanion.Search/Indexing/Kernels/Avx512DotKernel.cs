using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>For x86 processors with AVX-512: 32 products an instruction, two rows at a time.</summary>
internal sealed class Avx512DotKernel : DotKernel
{
    public static bool IsSupported => Avx512BW.IsSupported;

    public override void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots)
    {
        var length = query.Length;
        ref var q = ref MemoryMarshal.GetReference(query);
        var row = 0;
        for (; row + 2 <= dots.Length; row += 2)
        {
            var two = rows.Slice(row * length, 2 * length);
            ref var a = ref MemoryMarshal.GetReference(two);
            ref var b = ref Unsafe.Add(ref a, length);
            var (sumA, sumB) = (Vector512<int>.Zero, Vector512<int>.Zero);
            for (nuint i = 0; i < (nuint)length; i += 32)
            {
                var part = Vector512.LoadUnsafe(ref q, i);
                sumA += Products(ref a, part, i);
                sumB += Products(ref b, part, i);
            }
            dots[row] = Vector512.Sum(sumA);
            dots[row + 1] = Vector512.Sum(sumB);
        }
        if (row < dots.Length)
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
    private static Vector512<int> Products(ref sbyte row, Vector512<short> query, nuint at) =>
        Avx512BW.MultiplyAddAdjacent(
            Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref row, at)),
            query
        );
}
