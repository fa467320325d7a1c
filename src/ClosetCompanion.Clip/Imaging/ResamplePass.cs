namespace ClosetCompanion.Clip.Imaging;

/// <summary>One way of carrying out the two passes of resampling; all ways give the same bytes.</summary>
internal abstract class ResamplePass
{
    /// <summary>Resamples one row of RGB pixels along its width.</summary>
    public abstract void Horizontal(
        ReadOnlySpan<byte> row,
        BicubicWeights weights,
        Span<byte> result
    );

    /// <summary>Weighs rows that lie one after another into one row.</summary>
    /// <param name="rows">The rows, from the first that has a weight on.</param>
    /// <param name="weights">One weight for each row.</param>
    /// <param name="result">One row.</param>
    public abstract void Vertical(
        ReadOnlySpan<byte> rows,
        ReadOnlySpan<int> weights,
        Span<byte> result
    );

    /// <summary>The fastest way that this processor has.</summary>
    public static ResamplePass Best { get; } =
        System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated
            ? new VectorResamplePass()
            : new PortableResamplePass();
}
