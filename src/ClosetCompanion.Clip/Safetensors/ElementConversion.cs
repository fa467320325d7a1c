using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>Turns the bytes of some elements into as many values.</summary>
internal delegate void ElementConversion<T>(ReadOnlySpan<byte> bytes, Span<T> values);

/// <summary>The conversions from the file's element types to those that programs work with.</summary>
internal static class ElementConversion
{
    /// <summary>From any type to 32-bit floats, rounded to the nearest.</summary>
    public static ElementConversion<float> ToFloat32(SafetensorsType type) =>
        type switch
        {
            SafetensorsType.Float32 => static (bytes, values) =>
                bytes.CopyTo(MemoryMarshal.AsBytes(values)),
            SafetensorsType.Float16 => Convert<Half, float>,
            SafetensorsType.BFloat16 => WidenBFloat16,
            SafetensorsType.Float64 => Convert<double, float>,
            _ => ConvertInteger<float>(type)!,
        };

    /// <summary>From a type of whole numbers to 64-bit integers; null for the others.</summary>
    public static ElementConversion<long>? ToInt64(SafetensorsType type) =>
        ConvertInteger<long>(type);

    private static ElementConversion<T>? ConvertInteger<T>(SafetensorsType type)
        where T : INumberBase<T> =>
        type switch
        {
            SafetensorsType.Bool or SafetensorsType.UInt8 => Convert<byte, T>,
            SafetensorsType.Int8 => Convert<sbyte, T>,
            SafetensorsType.UInt16 => Convert<ushort, T>,
            SafetensorsType.Int16 => Convert<short, T>,
            SafetensorsType.UInt32 => Convert<uint, T>,
            SafetensorsType.Int32 => Convert<int, T>,
            SafetensorsType.UInt64 => Convert<ulong, T>,
            SafetensorsType.Int64 => Convert<long, T>,
            _ => null,
        };

    private static void Convert<TFrom, TTo>(ReadOnlySpan<byte> bytes, Span<TTo> values)
        where TFrom : unmanaged, INumberBase<TFrom>
        where TTo : INumberBase<TTo> =>
        TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, TFrom>(bytes), values);

    // A bfloat16 is the upper half of a float.
    private static void WidenBFloat16(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        var halves = MemoryMarshal.Cast<byte, ushort>(bytes);
        for (var index = 0; index < halves.Length; index++)
        {
            values[index] = BitConverter.UInt32BitsToSingle((uint)halves[index] << 16);
        }
    }
}
