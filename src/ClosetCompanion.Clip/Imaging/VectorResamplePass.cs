using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>The passes on vectors of eight 32-bit sums: two whole pixels across, or eight neighbouring bytes down.</summary>
internal sealed class VectorResamplePass : ResamplePass
{
    private const int Lanes = 8;
    private const int WidePixel = 4;

    // Otherwise the first pictures of a process take ten times as long, until the code is compiled again.
    private const MethodImplOptions Fully = MethodImplOptions.AggressiveOptimization;

    /// <inheritdoc />
    [MethodImpl(Fully)]
    public override void Horizontal(
        ReadOnlySpan<byte> row,
        BicubicWeights weights,
        Span<byte> result
    )
    {
        var width = row.Length / RgbPicture.Channels;
        var wide = ArrayPool<byte>.Shared.Rent((width + 2) * WidePixel);
        Widen(row, wide);
        ref var pixels = ref MemoryMarshal.GetArrayDataReference(wide);
        ref var values = ref MemoryMarshal.GetArrayDataReference(weights.Values);
        for (var x = 0; x < weights.Count; x++)
        {
            ref var pixel = ref Unsafe.Add(ref pixels, weights.First[x] * WidePixel);
            ref var weight = ref Unsafe.Add(ref values, x * weights.Taps);
            var sums = Vector256.Create(Vector128.Create(BicubicWeights.Half), Vector128<int>.Zero);
            var tap = 0;
            for (; tap + 2 <= weights.Taps; tap += 2)
            {
                var pair = Vector256.Create(
                    Vector128.Create(Unsafe.Add(ref weight, tap)),
                    Vector128.Create(Unsafe.Add(ref weight, tap + 1))
                );
                sums += EightBytes(ref Unsafe.Add(ref pixel, tap * WidePixel)) * pair;
            }

            if (tap < weights.Taps)
            {
                var single = Vector256.Create(
                    Vector128.Create(Unsafe.Add(ref weight, tap)),
                    Vector128<int>.Zero
                );
                sums += EightBytes(ref Unsafe.Add(ref pixel, tap * WidePixel)) * single;
            }

            var sum = ToByteRange(sums.GetLower() + sums.GetUpper());
            var at = x * RgbPicture.Channels;
            result[at] = (byte)sum.GetElement(0);
            result[at + 1] = (byte)sum.GetElement(1);
            result[at + 2] = (byte)sum.GetElement(2);
        }

        ArrayPool<byte>.Shared.Return(wide);
    }

    /// <inheritdoc />
    [MethodImpl(Fully)]
    public override void Vertical(
        ReadOnlySpan<byte> rows,
        ReadOnlySpan<int> weights,
        Span<byte> result
    )
    {
        ref var source = ref MemoryMarshal.GetReference(rows);
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var column = 0; column < result.Length; column += Lanes)
        {
            // The last eight overlap those before instead of running over the end.
            var at = Math.Min(column, result.Length - Lanes);
            if (at < 0)
            {
                new PortableResamplePass().Vertical(rows, weights, result);
                return;
            }

            var sums = Vector256.Create(BicubicWeights.Half);
            for (var tap = 0; tap < weights.Length; tap++)
            {
                sums +=
                    EightBytes(ref Unsafe.Add(ref source, (nint)tap * result.Length + at))
                    * weights[tap];
            }

            var lower = ToByteRange(sums.GetLower());
            var upper = ToByteRange(sums.GetUpper());
            var words = Vector128.Narrow(lower, upper).AsUInt16();
            var bytes = Vector128.Narrow(words, words).AsUInt64().ToScalar();
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, at), bytes);
        }
    }

    /// <summary>Spreads pixels to four bytes, so that two of them fill a vector.</summary>
    [MethodImpl(Fully)]
    private static void Widen(ReadOnlySpan<byte> row, Span<byte> wide)
    {
        var pixels = row.Length / RgbPicture.Channels;
        var pixel = 0;
        var spread = Vector128.Create(
            (byte)0,
            1,
            2,
            255,
            3,
            4,
            5,
            255,
            6,
            7,
            8,
            255,
            9,
            10,
            11,
            255
        );
        for (; (pixel * RgbPicture.Channels) + Vector128<byte>.Count <= row.Length; pixel += 4)
        {
            var four = Vector128.Create(
                row.Slice(pixel * RgbPicture.Channels, Vector128<byte>.Count)
            );
            Vector128.Shuffle(four, spread).CopyTo(wide[(pixel * WidePixel)..]);
        }

        for (; pixel < pixels; pixel++)
        {
            row.Slice(pixel * RgbPicture.Channels, RgbPicture.Channels)
                .CopyTo(wide[(pixel * WidePixel)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> EightBytes(ref byte first)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte();
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int32(bytes);
        }

        var (lower, upper) = Vector128.Widen(Vector128.WidenLower(bytes));
        return Vector256.Create(lower, upper).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ToByteRange(Vector128<int> sums) =>
        Vector128.Clamp(
            sums >> BicubicWeights.Precision,
            Vector128<int>.Zero,
            Vector128.Create(255)
        );
}
