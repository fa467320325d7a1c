namespace ClosetCompanion.Search.Indexing;

/// <summary>Writes a <see cref="Segment"/> from front to back.</summary>
internal sealed class SegmentBuilder
{
    // Arrays of .NET end at 2^31 elements, and so do the numbers that we count them with.
    private const int MostComponents = 1 << 30;

    private readonly int _dimensions;
    private readonly List<long> _keys = [];
    private readonly List<int> _firstRows = [];
    private float[] _matrix;
    private int _rows;

    public SegmentBuilder(int dimensions, int expectedRows)
    {
        _dimensions = dimensions;
        _matrix = new float[Math.Min(expectedRows, MostRows(dimensions)) * dimensions];
    }

    /// <summary>Whether further products belong into another segment.</summary>
    public bool IsFull => _rows >= MostRows(_dimensions);

    /// <summary>Whether so many rows fit into one segment.</summary>
    public static bool Fits(int dimensions, long rows) => rows <= MostRows(dimensions);

    /// <summary>A segment of what can be found of two that share no product.</summary>
    public static Segment Merge(int dimensions, LiveSegment one, LiveSegment other)
    {
        var builder = new SegmentBuilder(dimensions, one.Rows + other.Rows);
        var (left, right) = (one.LiveProducts().ToArray(), other.LiveProducts().ToArray());
        for (var (l, r) = (0, 0); l < left.Length || r < right.Length; )
        {
            var leftIsNext =
                r == right.Length
                || (l < left.Length && one.Segment.KeyAt(left[l]) < other.Segment.KeyAt(right[r]));
            _ = leftIsNext
                ? builder.AddFrom(one.Segment, left[l++])
                : builder.AddFrom(other.Segment, right[r++]);
        }
        return builder.Build();
    }

    /// <summary>Adds vectors of a product; the keys of the calls never fall.</summary>
    public SegmentBuilder Add(long key, ReadOnlySpan<float> vectors)
    {
        if (_keys.Count == 0 || _keys[^1] != key)
        {
            _keys.Add(key);
            _firstRows.Add(_rows);
        }
        var start = _rows * _dimensions;
        if (start + vectors.Length > _matrix.Length)
        {
            Array.Resize(ref _matrix, Math.Max(start + vectors.Length, _matrix.Length * 2));
        }
        vectors.CopyTo(_matrix.AsSpan(start));
        _rows += vectors.Length / _dimensions;
        return this;
    }

    public Segment Build()
    {
        Array.Resize(ref _matrix, _rows * _dimensions);
        return new Segment(_dimensions, [.. _keys], [.. _firstRows, _rows], _matrix);
    }

    private static int MostRows(int dimensions) =>
        MostComponents / QuantizedQuery.StrideOf(dimensions);

    private SegmentBuilder AddFrom(Segment segment, int product) =>
        Add(segment.KeyAt(product), segment.VectorsAt(product));
}
