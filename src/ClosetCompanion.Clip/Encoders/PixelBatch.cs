using System.Buffers;

namespace ClosetCompanion.Clip.Encoders;

/// <summary>The pixel tensors of one batch, in memory that goes back to a pool: a batch of 8 takes 5 MB.</summary>
/// <param name="count">The number of tensors.</param>
/// <param name="tensorLength">The floats of one.</param>
internal sealed class PixelBatch(int count, int tensorLength) : IDisposable
{
    private readonly float[] _pixels = ArrayPool<float>.Shared.Rent(count * tensorLength);

    /// <summary>The number of tensors.</summary>
    public int Count => count;

    /// <summary>All tensors, one after another.</summary>
    public ReadOnlyMemory<float> Pixels => _pixels.AsMemory(0, count * tensorLength);

    /// <summary>The place of one tensor.</summary>
    public Span<float> this[int index] => _pixels.AsSpan(index * tensorLength, tensorLength);

    /// <inheritdoc />
    public void Dispose() => ArrayPool<float>.Shared.Return(_pixels);
}
