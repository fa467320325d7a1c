namespace ClosetCompanion.Search.Filtering;

/// <summary>A <see cref="ChunkedArray{T}"/> that changes; what was given out of it never does.</summary>
/// <param name="otherwise">What a number without a value has.</param>
internal sealed class ChunkedWriter<T>(T otherwise)
{
    private const int ChunkSize = ChunkedArray<T>.ChunkSize;

    // Chunks that nobody else has seen yet.
    private readonly HashSet<int> _own = [];
    private T[]?[] _chunks = [];
    private ChunkedArray<T>? _frozen;

    public T this[long number]
    {
        get =>
            number < (long)_chunks.Length * ChunkSize && _chunks[number / ChunkSize] is { } chunk
                ? chunk[number % ChunkSize]
                : otherwise;
        set
        {
            if (!EqualityComparer<T>.Default.Equals(this[number], value))
            {
                Own(checked((int)(number / ChunkSize)))[number % ChunkSize] = value;
            }
        }
    }

    /// <summary>The values as they are now; the same object as before when nothing has changed since.</summary>
    public ChunkedArray<T> Freeze()
    {
        _own.Clear();
        return _frozen ??= new ChunkedArray<T>(_chunks, otherwise);
    }

    private T[] Own(int chunk)
    {
        if (chunk >= _chunks.Length)
        {
            Array.Resize(ref _chunks, chunk + 1);
        }
        else if (_frozen is not null)
        {
            _chunks = (T[]?[])_chunks.Clone();
        }
        _frozen = null;
        if (_own.Add(chunk))
        {
            _chunks[chunk] = (T[]?)_chunks[chunk]?.Clone() ?? NewChunk();
        }
        return _chunks[chunk]!;
    }

    private T[] NewChunk()
    {
        var chunk = new T[ChunkSize];
        Array.Fill(chunk, otherwise);
        return chunk;
    }
}
