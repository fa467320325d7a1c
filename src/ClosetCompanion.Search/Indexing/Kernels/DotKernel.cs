namespace ClosetCompanion.Search.Indexing.Kernels;

/// <summary>Dot products of many 8-bit rows with one 16-bit query, in whole numbers and therefore exact.</summary>
/// <remarks>
/// All kernels give the same numbers; they differ in the instructions that they use. Rows are widened to 16 bits to be
/// multiplied, so the query may as well have 16 bits: its rounding then hardly counts.
/// </remarks>
internal abstract class DotKernel
{
    /// <summary>The length of a row is a multiple of this, filled up with zeros.</summary>
    public const int Lanes = 64;

    /// <summary>Those that this processor can run, the fastest first; the last one runs everywhere.</summary>
    public static IReadOnlyList<DotKernel> Supported { get; } =
    [
        .. Avx512DotKernel.IsSupported ? [new Avx512DotKernel()] : Array.Empty<DotKernel>(),
        .. Avx2DotKernel.IsSupported ? [new Avx2DotKernel()] : Array.Empty<DotKernel>(),
        .. AdvSimdDotKernel.IsSupported ? [new AdvSimdDotKernel()] : Array.Empty<DotKernel>(),
        new PortableDotKernel(),
    ];

    /// <summary>The fastest one for this processor.</summary>
    public static DotKernel Best => Supported[0];

    /// <summary>Computes the dot product of each row with the query.</summary>
    /// <param name="rows">Rows one after another, each as long as the query; values -127 to 127.</param>
    /// <param name="query">The query; a multiple of <see cref="Lanes"/> long.</param>
    /// <param name="dots">Where the results go, one for each row. The sum of 127 times the query's absolute values must fit 31 bits.</param>
    public abstract void Dots(ReadOnlySpan<sbyte> rows, ReadOnlySpan<short> query, Span<int> dots);
}
