using System.Numerics.Tensors;
using ClosetCompanion.Search.Indexing.Kernels;

namespace ClosetCompanion.Search.Indexing;

/// <summary>A query in 16 bits, with all that is needed to bound the error of its dot products with 8-bit rows.</summary>
/// <remarks>
/// With x = x̂ + e (a row, what its 8 bits say, and the difference) and likewise y = ŷ + f for the query,
/// x·y - x̂·ŷ = e·ŷ + x·f, which by Cauchy and Schwarz is at most |e||ŷ| + |x||f|. To this comes the rounding of the plain
/// float dot product, at most n·2⁻²⁴·|x||y| for n components, and of the few operations here.
/// </remarks>
internal sealed class QuantizedQuery
{
    private const double FloatRounding = 1.0 / (1 << 23);

    // Far below anything in a vector with a direction; far enough above zero to divide by.
    private const float SmallestStep = 1e-30f;

    private QuantizedQuery(float[] exact, short[] codes, float scale, float norm, float error)
    {
        Exact = exact;
        Codes = codes;
        Scale = scale;
        var length = norm + error;
        PerRowError = Up(length * (1 + (16 * FloatRounding)));
        PerRowNorm = Up(error + ((exact.Length + 16) * FloatRounding * length));
    }

    /// <summary>The query as it was given.</summary>
    public float[] Exact { get; }

    /// <summary>The query in whole numbers, filled up with zeros to a multiple of <see cref="DotKernel.Lanes"/>.</summary>
    public short[] Codes { get; }

    /// <summary>What a step of the codes is worth.</summary>
    public float Scale { get; }

    /// <summary>How much of a row's own rounding error can reach a dot product.</summary>
    public float PerRowError { get; }

    /// <summary>How much error a row of length 1 gets from the query's rounding and from float arithmetic.</summary>
    public float PerRowNorm { get; }

    public static QuantizedQuery Of(ReadOnlySpan<float> query)
    {
        var exact = query.ToArray();
        var stride = StrideOf(exact.Length);
        // So large that no sum of products with 127 leaves 31 bits.
        var levels = Math.Min(short.MaxValue, int.MaxValue / (127 * stride));
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude<float>(exact)) / levels;
        var codes = new short[stride];
        var (norm, error) = (0.0, 0.0);
        for (var i = 0; i < exact.Length; i++)
        {
            var code = Quantized(exact[i], scale, levels);
            var rest = exact[i] - ((double)code * scale);
            codes[i] = (short)code;
            norm += (double)exact[i] * exact[i];
            error += rest * rest;
        }
        return new QuantizedQuery(exact, codes, scale, Up(Math.Sqrt(norm)), Up(Math.Sqrt(error)));
    }

    /// <summary>The length of rows of this many components, filled up.</summary>
    public static int StrideOf(int dimensions) =>
        (dimensions + DotKernel.Lanes - 1) / DotKernel.Lanes * DotKernel.Lanes;

    /// <summary>The nearest whole number of steps; 0 where a step is too small to divide by.</summary>
    public static int Quantized(float value, float scale, int levels) =>
        scale < SmallestStep ? 0 : Math.Clamp((int)MathF.Round(value / scale), -levels, levels);

    /// <summary>The next float above a number.</summary>
    public static float Up(double value) => MathF.BitIncrement((float)value);
}
