namespace ClosetCompanion.Search.Filtering;

/// <summary>
/// A value for each number from 0 on, never changed: it lies in chunks, so that the array after a change shares all chunks
/// but one with the array before.
/// </summary>
/// <param name="chunks">The chunks; null for one in which nobody has a value.</param>
/// <param name="otherwise">What a number without a value has.</param>
internal sealed class ChunkedArray<T>(T[]?[] chunks, T otherwise)
{
    /// <summary>How many values a chunk has; a multiple of 64.</summary>
    public const int ChunkSize = 4_096;

    /// <summary>How many chunks there are.</summary>
    public int Chunks => chunks.Length;

    /// <summary>One more than the highest number that may have a value.</summary>
    public int Length => chunks.Length * ChunkSize;

    public T this[long number] =>
        (ulong)number < (ulong)Length && chunks[number / ChunkSize] is { } chunk
            ? chunk[number % ChunkSize]
            : otherwise;

    /// <summary>The values from <paramref name="chunk"/> times <see cref="ChunkSize"/> on; null when nobody has one.</summary>
    public T[]? ChunkAt(int chunk) => chunks[chunk];
}
