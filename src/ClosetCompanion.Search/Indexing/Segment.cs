using System.Numerics.Tensors;
using ClosetCompanion.Search.Indexing.Kernels;

namespace ClosetCompanion.Search.Indexing;

/// <summary>
/// Products with their vectors, never changed: in order of their keys, the vectors of each one after another in a
/// row-major matrix, as floats and in 8 bits.
/// </summary>
internal sealed class Segment
{
    /// <summary>Products are scanned in blocks of this many, a bit of a mask for each.</summary>
    public const int BlockSize = 64;

    private readonly int _dimensions;
    private readonly long[] _keys;
    private readonly int[] _firstRows;
    private readonly float[] _matrix;
    private readonly QuantizedMatrix _quantized;

    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="keys">Product keys, rising.</param>
    /// <param name="firstRows">The first row of each product, and the number of rows at the end.</param>
    /// <param name="matrix">The vectors, [rows, dimensions].</param>
    public Segment(int dimensions, long[] keys, int[] firstRows, float[] matrix)
    {
        _dimensions = dimensions;
        _keys = keys;
        _firstRows = firstRows;
        _matrix = matrix;
        _quantized = QuantizedMatrix.Of(matrix, dimensions);
    }

    public int Products => _keys.Length;

    public int Rows => _firstRows[^1];

    public int Blocks => (_keys.Length + BlockSize - 1) / BlockSize;

    public long KeyAt(int product) => _keys[product];

    /// <summary>The keys of a block; fewer than <see cref="BlockSize"/> in the last one.</summary>
    public ReadOnlySpan<long> KeysOf(int block) =>
        _keys.AsSpan(block * BlockSize, Math.Min(BlockSize, _keys.Length - (block * BlockSize)));

    /// <summary>The place of a product, or a negative number when it is not there.</summary>
    public int Find(long key) => Array.BinarySearch(_keys, key);

    public int RowsAt(int product) => _firstRows[product + 1] - _firstRows[product];

    /// <summary>The vectors of a product, one after another.</summary>
    public ReadOnlySpan<float> VectorsAt(int product) =>
        _matrix.AsSpan(_firstRows[product] * _dimensions, RowsAt(product) * _dimensions);

    /// <summary>Whether each of some neighbouring products has one vector, as nearly all have.</summary>
    public bool HasOneRowEach(int product, int count) =>
        _firstRows[product + count] - _firstRows[product] == count;

    /// <summary>Which of at most 64 neighbouring products with one vector each may reach a score.</summary>
    /// <param name="kernel">Computes the dot products.</param>
    /// <param name="query">The query.</param>
    /// <param name="product">The first product.</param>
    /// <param name="bar">The score.</param>
    /// <param name="dots">Where the dot products go, one for each product.</param>
    /// <returns>A bit for each product, the first one lowest.</returns>
    public ulong MayReach(
        DotKernel kernel,
        QuantizedQuery query,
        int product,
        float bar,
        Span<int> dots
    )
    {
        var firstRow = _firstRows[product];
        _quantized.Dots(kernel, query, firstRow, dots);
        return _quantized.MayReach(query, firstRow, dots, bar);
    }

    /// <summary>Bounds the score of a product with one vector.</summary>
    public ScoreBounds Bound(QuantizedQuery query, int product, int dot) =>
        _quantized.Bounds(query, _firstRows[product], dot);

    /// <summary>Bounds the scores of neighbouring products, each by its best vector.</summary>
    /// <param name="kernel">Computes the dot products.</param>
    /// <param name="query">The query.</param>
    /// <param name="product">The first product.</param>
    /// <param name="bounds">Where the results go, one for each product.</param>
    /// <param name="dots">Room to work in; grows when there is too little.</param>
    public void Bound(
        DotKernel kernel,
        QuantizedQuery query,
        int product,
        Span<ScoreBounds> bounds,
        ref int[] dots
    )
    {
        var firstRow = _firstRows[product];
        var rows = _firstRows[product + bounds.Length] - firstRow;
        if (dots.Length < rows)
        {
            dots = new int[2 * rows];
        }
        _quantized.Dots(kernel, query, firstRow, dots.AsSpan(0, rows));
        for (var (i, row) = (0, 0); i < bounds.Length; i++)
        {
            bounds[i] = ScoreBounds.None;
            for (var end = _firstRows[product + i + 1] - firstRow; row < end; row++)
            {
                bounds[i] = bounds[i].Max(_quantized.Bounds(query, firstRow + row, dots[row]));
            }
        }
    }

    /// <summary>The score of a product: the dot product of its best vector with the query.</summary>
    public float Score(ReadOnlySpan<float> query, int product)
    {
        var best = float.NegativeInfinity;
        for (var row = _firstRows[product]; row < _firstRows[product + 1]; row++)
        {
            var vector = _matrix.AsSpan(row * _dimensions, _dimensions);
            best = Math.Max(best, TensorPrimitives.Dot(vector, query));
        }
        return best;
    }
}
