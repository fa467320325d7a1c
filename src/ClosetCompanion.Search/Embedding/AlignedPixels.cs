using System.Runtime.CompilerServices;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Memory for the pixel tensors of one batch, which begins where 64 bytes do and stays there.</summary>
/// <remarks>
/// An encoder adds up in another order where its input lies differently in memory, and then the last bits of a vector
/// differ. With this they do not, from run to run.
/// </remarks>
internal sealed class AlignedPixels
{
    private const int Alignment = 64;

    /// <param name="length">How many floats there is room for.</param>
    public AlignedPixels(int length)
    {
        var floats = GC.AllocateUninitializedArray<float>(
            length + (Alignment / sizeof(float)),
            pinned: true
        );
        var address = AddressOf(floats);
        var start = (int)((Alignment - (address % Alignment)) % Alignment / sizeof(float));
        Memory = floats.AsMemory(start, length);
    }

    /// <summary>All of it.</summary>
    public Memory<float> Memory { get; }

    private static unsafe long AddressOf(float[] pinned) => (long)Unsafe.AsPointer(ref pinned[0]);
}
