namespace ClosetCompanion.Search.Indexing;

/// <summary>Writes an <see cref="IndexSnapshot"/> from front to back.</summary>
internal sealed class SnapshotBuilder(int dimensions, int expectedRows)
{
    private readonly List<long> keys = new(expectedRows);
    private readonly List<int> firstRows = new(expectedRows + 1);
    private float[] matrix = new float[(long)expectedRows * dimensions];
    private int rows;

    /// <summary>Adds a vector of a product; the keys of the calls never fall.</summary>
    public void Add(long key, ReadOnlySpan<float> vector)
    {
        if (keys.Count == 0 || keys[^1] != key)
        {
            keys.Add(key);
            firstRows.Add(rows);
        }
        Append(vector);
    }

    /// <summary>Adds a stretch of products as they stand in another snapshot.</summary>
    public void AddFrom(IndexSnapshot snapshot, int from, int to)
    {
        for (var (product, row) = (from, rows); product < to; product++)
        {
            keys.Add(snapshot.KeyAt(product));
            firstRows.Add(row);
            row += snapshot.RowsAt(product);
        }
        Append(snapshot.VectorsOf(from, to));
    }

    public IndexSnapshot Build()
    {
        Array.Resize(ref matrix, rows * dimensions);
        return new IndexSnapshot(dimensions, [.. keys], [.. firstRows, rows], matrix);
    }

    private void Append(ReadOnlySpan<float> vectors)
    {
        var start = rows * dimensions;
        if (start + vectors.Length > matrix.Length)
        {
            Array.Resize(ref matrix, Math.Max(start + vectors.Length, matrix.Length * 2));
        }
        vectors.CopyTo(matrix.AsSpan(start));
        rows += vectors.Length / dimensions;
    }
}
