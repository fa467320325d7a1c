using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ClosetCompanion.Search.Indexing.Kernels;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Rows in 8 bits, each with a scale of its own: the quarter of the floats that a scan reads.</summary>
internal sealed class QuantizedMatrix
{
    private const int Levels = 127;

    // The smallest normal float: more than all that products of tiny numbers lose below it.
    private const float Underflow = 1.1754944e-38f;

    private readonly int stride;
    private readonly sbyte[] codes;
    private readonly float[] scales;
    private readonly float[] errors;
    private readonly float[] norms;

    private QuantizedMatrix(int rows, int stride)
    {
        this.stride = stride;
        codes = new sbyte[rows * stride];
        scales = new float[rows];
        errors = new float[rows];
        norms = new float[rows];
    }

    public static QuantizedMatrix Of(ReadOnlySpan<float> matrix, int dimensions)
    {
        var rows = matrix.Length / dimensions;
        var quantized = new QuantizedMatrix(rows, QuantizedQuery.StrideOf(dimensions));
        for (var row = 0; row < rows; row++)
        {
            quantized.Set(row, matrix.Slice(row * dimensions, dimensions));
        }
        return quantized;
    }

    /// <summary>The dot products of a stretch of rows with the query, in steps of both scales.</summary>
    public void Dots(DotKernel kernel, QuantizedQuery query, int firstRow, Span<int> dots) =>
        kernel.Dots(codes.AsSpan(firstRow * stride, dots.Length * stride), query.Codes, dots);

    /// <summary>Between which numbers the float dot product of a row with the query lies.</summary>
    public ScoreBounds Bounds(QuantizedQuery query, int row, int dot)
    {
        var middle = dot * scales[row] * query.Scale;
        var error = (errors[row] * query.PerRowError) + (norms[row] * query.PerRowNorm) + Underflow;
        return new ScoreBounds(middle - error, middle + error);
    }

    /// <summary>Which of some neighbouring rows may reach a score: those whose upper bound is not below it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="firstRow">The first row.</param>
    /// <param name="dots">The dot products of at most 64 rows, as <see cref="Dots"/> gives them.</param>
    /// <param name="bar">The score.</param>
    /// <returns>A bit for each row, the first one lowest.</returns>
    /// <remarks>Does to eight rows what <see cref="Bounds"/> does to one, operation by operation, so both agree to the bit.</remarks>
    public ulong MayReach(QuantizedQuery query, int firstRow, ReadOnlySpan<int> dots, float bar)
    {
        var reached = 0UL;
        var row = 0;
        for (; row + Vector256<float>.Count <= dots.Length; row += Vector256<float>.Count)
        {
            var at = firstRow + row;
            var middle =
                Vector256.ConvertToSingle(Vector256.Create(dots[row..]))
                * Vector256.Create(scales.AsSpan(at))
                * query.Scale;
            var error =
                (Vector256.Create(errors.AsSpan(at)) * query.PerRowError)
                + (Vector256.Create(norms.AsSpan(at)) * query.PerRowNorm)
                + Vector256.Create(Underflow);
            var upper = Vector256.GreaterThanOrEqual(middle + error, Vector256.Create(bar));
            reached |= (ulong)upper.ExtractMostSignificantBits() << row;
        }
        for (; row < dots.Length; row++)
        {
            reached |= Bounds(query, firstRow + row, dots[row]).Upper >= bar ? 1UL << row : 0;
        }
        return reached;
    }

    private void Set(int row, ReadOnlySpan<float> vector)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / Levels;
        var (norm, error) = (0.0, 0.0);
        for (var i = 0; i < vector.Length; i++)
        {
            var code = QuantizedQuery.Quantized(vector[i], scale, Levels);
            var rest = vector[i] - ((double)code * scale);
            codes[(row * stride) + i] = (sbyte)code;
            norm += (double)vector[i] * vector[i];
            error += rest * rest;
        }
        scales[row] = scale;
        norms[row] = QuantizedQuery.Up(Math.Sqrt(norm));
        errors[row] = QuantizedQuery.Up(Math.Sqrt(error));
    }
}
