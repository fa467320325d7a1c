using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ClosetCompanion.Search.Indexing.Kernels;

namespace ClosetCompanion.Search.Indexing;

/// <summary>Rows in 8 bits, each with a scale of its own: the quarter of the floats that a scan reads.</summary>
internal sealed class QuantizedMatrix
{
    private const int Levels = 127;
    private const int RowsWorthThreads = 8_192;
    private const int RowsAtOnce = 2_048;

    // The smallest normal float: more than all that products of tiny numbers lose below it.
    private const float Underflow = 1.1754944e-38f;

    private readonly int _stride;
    private readonly sbyte[] _codes;
    private readonly float[] _scales;
    private readonly float[] _errors;
    private readonly float[] _norms;

    private QuantizedMatrix(int rows, int stride)
    {
        _stride = stride;
        _codes = new sbyte[rows * stride];
        _scales = new float[rows];
        _errors = new float[rows];
        _norms = new float[rows];
    }

    /// <param name="matrix">The rows, [rows, dimensions].</param>
    /// <param name="dimensions">Components of a row.</param>
    public static QuantizedMatrix Of(float[] matrix, int dimensions)
    {
        var rows = matrix.Length / dimensions;
        var quantized = new QuantizedMatrix(rows, QuantizedQuery.StrideOf(dimensions));
        if (rows < RowsWorthThreads)
        {
            quantized.Set(matrix, dimensions, 0, rows);
        }
        else
        {
            Parallel.ForEach(
                Partitioner.Create(0, rows, RowsAtOnce),
                range => quantized.Set(matrix, dimensions, range.Item1, range.Item2)
            );
        }
        return quantized;
    }

    /// <summary>The dot products of a stretch of rows with the query, in steps of both scales.</summary>
    public void Dots(DotKernel kernel, QuantizedQuery query, int firstRow, Span<int> dots) =>
        kernel.Dots(_codes.AsSpan(firstRow * _stride, dots.Length * _stride), query.Codes, dots);

    /// <summary>Between which numbers the float dot product of a row with the query lies.</summary>
    public ScoreBounds Bounds(QuantizedQuery query, int row, int dot)
    {
        var middle = dot * _scales[row] * query.Scale;
        var error =
            (_errors[row] * query.PerRowError) + (_norms[row] * query.PerRowNorm) + Underflow;
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
                * Vector256.Create(_scales.AsSpan(at))
                * query.Scale;
            var error =
                (Vector256.Create(_errors.AsSpan(at)) * query.PerRowError)
                + (Vector256.Create(_norms.AsSpan(at)) * query.PerRowNorm)
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

    private void Set(float[] matrix, int dimensions, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            Set(row, matrix.AsSpan(row * dimensions, dimensions));
        }
    }

    private void Set(int row, ReadOnlySpan<float> vector)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / Levels;
        var (norm, error) = (0.0, 0.0);
        for (var i = 0; i < vector.Length; i++)
        {
            var code = QuantizedQuery.Quantized(vector[i], scale, Levels);
            var rest = vector[i] - ((double)code * scale);
            _codes[(row * _stride) + i] = (sbyte)code;
            norm += (double)vector[i] * vector[i];
            error += rest * rest;
        }
        _scales[row] = scale;
        _norms[row] = QuantizedQuery.Up(Math.Sqrt(norm));
        _errors[row] = QuantizedQuery.Up(Math.Sqrt(error));
    }
}
