using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>One tensor to write: its description, and where its elements come from when their turn comes.</summary>
public sealed class SafetensorsTensor
{
    private const int ChunkBytes = 1 << 18;

    private readonly Func<Stream, CancellationToken, Task> _write;

    private SafetensorsTensor(
        string name,
        SafetensorsType type,
        IReadOnlyList<long> shape,
        Func<Stream, CancellationToken, Task> write
    )
    {
        if (name is null or SafetensorsHeader.MetadataKey)
        {
            throw new ArgumentException($"A tensor cannot be named '{name}'.", nameof(name));
        }

        if (shape.Any(dimension => dimension < 0))
        {
            throw new ArgumentException($"'{name}' has a negative dimension.", nameof(shape));
        }

        ByteSize =
            SafetensorsRules.ByteSize(type, shape)
            ?? throw new ArgumentException($"'{name}' is too large for any file.", nameof(shape));
        (Name, Type, Shape, _write) = (name, type, shape, write);
    }

    /// <summary>Its name, unique within the file.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public SafetensorsType Type { get; }

    /// <summary>Its dimensions; none for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The bytes that its elements take.</summary>
    internal long ByteSize { get; }

    /// <summary>Elements that lie in memory, of a type that the format knows: float, Half, double, long, int, byte ...</summary>
    public static SafetensorsTensor Of<T>(
        string name,
        IReadOnlyList<long> shape,
        ReadOnlyMemory<T> values
    )
        where T : unmanaged => Deferred(name, shape, () => values);

    /// <summary>Elements that are asked for only when they are written, so that not all tensors need lie in memory at once.</summary>
    public static SafetensorsTensor Deferred<T>(
        string name,
        IReadOnlyList<long> shape,
        Func<ReadOnlyMemory<T>> values
    )
        where T : unmanaged => Raw(name, SafetensorsTypeNames.Of<T>(), shape, values);

    /// <summary>Elements given as their bytes, little-endian; for types that C# lacks, such as bfloat16.</summary>
    public static SafetensorsTensor Raw(
        string name,
        SafetensorsType type,
        IReadOnlyList<long> shape,
        ReadOnlyMemory<byte> bytes
    ) => Raw(name, type, shape, () => bytes);

    /// <summary>Writes the elements.</summary>
    internal Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        _write(stream, cancellationToken);

    private static SafetensorsTensor Raw<T>(
        string name,
        SafetensorsType type,
        IReadOnlyList<long> shape,
        Func<ReadOnlyMemory<T>> values
    )
        where T : unmanaged =>
        new(name, type, shape, (stream, token) => CopyAsync(values(), stream, token));

    private static async Task CopyAsync<T>(
        ReadOnlyMemory<T> values,
        Stream stream,
        CancellationToken cancellationToken
    )
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        var buffer = new byte[(int)Math.Min(ChunkBytes, (long)values.Length * size)];
        var step = ChunkBytes / size;
        for (var first = 0; first < values.Length; first += step)
        {
            var count = Math.Min(step, values.Length - first);
            MemoryMarshal.AsBytes(values.Span.Slice(first, count)).CopyTo(buffer);
            await stream.WriteAsync(buffer.AsMemory(0, count * size), cancellationToken);
        }
    }
}
