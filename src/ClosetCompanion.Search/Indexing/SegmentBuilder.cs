namespace ClosetCompanion.Search.Indexing;

/// <summary>Writes a <see cref="Segment"/> from front to back.</summary>
internal sealed class SegmentBuilder
{
    // Arrays of .NET end at 2^31 elements, and so do the numbers that we count them with.
    private const int MostComponents = 1 << 30;

    private readonly int dimensions;
    private readonly List<long> keys = [];
    private readonly List<int> firstRows = [];
    private float[] matrix;
    private int rows;

    public SegmentBuilder(int dimensions, int expectedRows)
    {
        this.dimensions = dimensions;
        matrix = new float[Math.Min(expectedRows, MostRows(dimensions)) * dimensions];
    }

    /// <summary>Whether further products belong into another segment.</summary>
    public bool IsFull => rows >= MostRows(dimensions);

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
        if (keys.Count == 0 || keys[^1] != key)
        {
            keys.Add(key);
            firstRows.Add(rows);
        }
        var start = rows * dimensions;
        if (start + vectors.Length > matrix.Length)
        {
            Array.Resize(ref matrix, Math.Max(start + vectors.Length, matrix.Length * 2));
        }
        vectors.CopyTo(matrix.AsSpan(start));
        rows += vectors.Length / dimensions;
        return this;
    }

    public Segment Build()
    {
        Array.Resize(ref matrix, rows * dimensions);
        return new Segment(dimensions, [.. keys], [.. firstRows, rows], matrix);
    }

    private static int MostRows(int dimensions) =>
        MostComponents / QuantizedQuery.StrideOf(dimensions);

    private SegmentBuilder AddFrom(Segment segment, int product) =>
        Add(segment.KeyAt(product), segment.VectorsAt(product));
}
