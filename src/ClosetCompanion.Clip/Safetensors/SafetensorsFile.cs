using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace ClosetCompanion.Clip.Safetensors;

/// <summary>
/// Reads a safetensors file, mapped into memory, so that opening one of many gigabytes costs nothing. The header is
/// checked in full before anything is read.
/// </summary>
/// <remarks>
/// The format is a length, a JSON header and the tensors' bytes; unlike pickled weights it cannot run code. All members
/// may be called from several threads at once.
/// </remarks>
public sealed class SafetensorsFile : IDisposable
{
    // Large enough to be quick, small enough to stay in the processor's cache.
    private const int ChunkElements = 1 << 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafetensorsHeader _header;
    private readonly long _dataStart;

    private SafetensorsFile(string path)
    {
        Path = path;
        var length = new FileInfo(path).Length;
        if (length < SafetensorsHeader.LengthBytes)
        {
            throw new SafetensorsException("it is too short to have a header");
        }

        _file = MemoryMappedFile.CreateFromFile(
            path,
            FileMode.Open,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read
        );
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            var json = ReadHeaderBytes(length);
            _dataStart = SafetensorsHeader.LengthBytes + json.Length;
            _header = SafetensorsHeader.Parse(json, length - _dataStart);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, SafetensorsInfo> Tensors => _header.Tensors;

    /// <summary>Free text that the writer left, by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="SafetensorsException">It cannot be opened or is not a valid file; the message says why.</exception>
    public static SafetensorsFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new SafetensorsFile(path);
        }
        catch (Exception error)
            when (error is SafetensorsException or IOException or UnauthorizedAccessException)
        {
            throw new SafetensorsException($"'{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>A tensor as 32-bit floats, row by row, converted from whatever type it has.</summary>
    /// <exception cref="SafetensorsException">There is no such tensor, or it is too large for one array.</exception>
    public float[] ReadFloat32(string name)
    {
        var tensor = Find(name);
        return Read(tensor, ElementConversion.ToFloat32(tensor.Type));
    }

    /// <summary>A tensor of whole numbers, row by row.</summary>
    /// <exception cref="SafetensorsException">There is no such tensor, or its elements are not whole numbers.</exception>
    public long[] ReadInt64(string name)
    {
        var tensor = Find(name);
        var conversion =
            ElementConversion.ToInt64(tensor.Type)
            ?? throw new SafetensorsException(
                $"The tensor '{name}' in '{Path}' has the type {tensor.Type.Name()}, not whole numbers."
            );
        return Read(tensor, conversion);
    }

    /// <summary>The bytes of a tensor as they lie in the file, little-endian.</summary>
    /// <exception cref="SafetensorsException">There is no such tensor, or it is too large for one array.</exception>
    public byte[] ReadBytes(string name)
    {
        var tensor = Find(name);
        var bytes = NewArray<byte>(tensor, tensor.End - tensor.Begin);
        Copy(tensor.Begin, bytes);
        return bytes;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private SafetensorsInfo Find(string name) =>
        Tensors.TryGetValue(name, out var tensor)
            ? tensor
            : throw new SafetensorsException($"'{Path}' has no tensor '{name}'.");

    private T[] Read<T>(SafetensorsInfo tensor, ElementConversion<T> convert)
    {
        var values = NewArray<T>(tensor, tensor.Count);
        var size = tensor.Type.ByteSize();
        var buffer = new byte[Math.Min(values.Length, ChunkElements) * size];
        for (var first = 0; first < values.Length; first += ChunkElements)
        {
            var count = Math.Min(ChunkElements, values.Length - first);
            var bytes = buffer.AsSpan(0, count * size);
            Copy(tensor.Begin + ((long)first * size), bytes);
            convert(bytes, values.AsSpan(first, count));
        }

        return values;
    }

    private T[] NewArray<T>(SafetensorsInfo tensor, long length) =>
        length <= Array.MaxLength
            ? new T[length]
            : throw new SafetensorsException(
                $"The tensor '{tensor.Name}' in '{Path}' is too large to read in one piece."
            );

    // SafeBuffer checks the bounds, so that no mistake here can read past the file.
    private void Copy(long offset, Span<byte> destination) =>
        _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)(_dataStart + offset), destination);

    private byte[] ReadHeaderBytes(long fileLength)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.LengthBytes];
        _view.SafeMemoryMappedViewHandle.ReadSpan(0, prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.MostBytes)
        {
            throw new SafetensorsException(
                $"it asks for a header of {length} bytes, and more than {SafetensorsHeader.MostBytes} are refused"
            );
        }

        if ((long)length > fileLength - SafetensorsHeader.LengthBytes)
        {
            throw new SafetensorsException(
                $"its header should have {length} bytes, but the file ends before that"
            );
        }

        var json = new byte[length];
        _view.SafeMemoryMappedViewHandle.ReadSpan(SafetensorsHeader.LengthBytes, json.AsSpan());
        return json;
    }
}
