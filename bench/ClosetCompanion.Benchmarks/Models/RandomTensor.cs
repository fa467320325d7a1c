using System.Runtime.InteropServices;
using ClosetCompanion.Clip.Safetensors;

namespace ClosetCompanion.Benchmarks.Models;

/// <summary>A tensor of normally distributed numbers, the same for the same name and seed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Spread">The standard deviation.</param>
internal sealed record RandomTensor(string Name, long[] Shape, float Spread = 0)
{
    // Drawing from a table is many times faster than computing logarithms for 150 million numbers.
    private static readonly float[] _normal = MakeNormal();

    public float Mean { get; init; }

    /// <summary>The tensor for a file, drawn only when it is written.</summary>
    public SafetensorsTensor ToSafetensors(SafetensorsType type, int seed) =>
        type switch
        {
            SafetensorsType.Float32 => SafetensorsTensor.Deferred<float>(
                Name,
                Shape,
                () => Draw(seed)
            ),
            SafetensorsType.Float16 => SafetensorsTensor.Deferred<Half>(
                Name,
                Shape,
                () => Array.ConvertAll(Draw(seed), value => (Half)value)
            ),
            SafetensorsType.BFloat16 => SafetensorsTensor.Raw(
                Name,
                type,
                Shape,
                MemoryMarshal.AsBytes<ushort>(Array.ConvertAll(Draw(seed), UpperHalf)).ToArray()
            ),
            _ => throw new NotSupportedException($"Random weights of type {type} are not made."),
        };

    private float[] Draw(int seed)
    {
        var values = new float[Shape.Aggregate(1L, (product, size) => product * size)];
        var places = new ushort[values.Length];
        var random = new Random(
            Name.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter))
        );
        random.NextBytes(MemoryMarshal.AsBytes(places.AsSpan()));
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Mean + (Spread * _normal[places[index]]);
        }

        return values;
    }

    private static ushort UpperHalf(float value) =>
        (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16);

    // Box and Muller, 1958.
    private static float[] MakeNormal()
    {
        var random = new Random(1);
        var numbers = new float[ushort.MaxValue + 1];
        for (var index = 0; index < numbers.Length; index++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            numbers[index] = (float)(radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return numbers;
    }
}
