using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>Unit vectors in clusters, as pictures of like things are, and queries near some of them.</summary>
internal sealed class VectorSet
{
    private const int Clusters = 2_000;
    private const int RowsAtOnce = 10_000;

    private readonly float[] _vectors;
    private readonly float[] _queries;

    private VectorSet(int rows, int dimensions, int queryCount)
    {
        (Rows, Dimensions, QueryCount) = (rows, dimensions, queryCount);
        _vectors = new float[(long)rows * dimensions];
        _queries = new float[queryCount * dimensions];
    }

    public int Rows { get; }

    public int Dimensions { get; }

    public int QueryCount { get; }

    /// <summary>Makes the same vectors every time.</summary>
    public static VectorSet Make(int rows, int dimensions, int queryCount)
    {
        var set = new VectorSet(rows, dimensions, queryCount);
        var centres = new float[Clusters * dimensions];
        Fill(centres, new Random(1));
        Parallel.For(
            0,
            (rows + RowsAtOnce - 1) / RowsAtOnce,
            part =>
            {
                var random = new Random(1_000 + part);
                var end = Math.Min(rows, (part + 1) * RowsAtOnce);
                for (var row = part * RowsAtOnce; row < end; row++)
                {
                    Draw(set.MutableRow(row), centres, random);
                }
            }
        );
        var asking = new Random(2);
        for (var query = 0; query < queryCount; query++)
        {
            Draw(set._queries.AsSpan(query * dimensions, dimensions), centres, asking);
        }
        return set;
    }

    public ReadOnlySpan<float> Row(int row) => MutableRow(row);

    public ReadOnlyMemory<float> Query(int query) =>
        _queries.AsMemory(query * Dimensions, Dimensions);

    /// <summary>Writes vectors and queries as little-endian floats, for the peer.</summary>
    public void Write(string vectorsFile, string queriesFile)
    {
        using var file = File.Create(vectorsFile);
        for (var row = 0; row < Rows; row++)
        {
            file.Write(MemoryMarshal.AsBytes(Row(row)));
        }
        File.WriteAllBytes(queriesFile, MemoryMarshal.AsBytes(_queries.AsSpan()).ToArray());
    }

    private Span<float> MutableRow(int row) =>
        MemoryMarshal.CreateSpan(ref _vectors[(long)row * Dimensions], Dimensions);

    private static void Draw(Span<float> vector, ReadOnlySpan<float> centres, Random random)
    {
        var centre = centres.Slice(random.Next(Clusters) * vector.Length, vector.Length);
        Fill(vector, random);
        TensorPrimitives.Add(vector, centre, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
    }

    private static void Fill(Span<float> vector, Random random)
    {
        foreach (ref var component in vector)
        {
            component = random.NextSingle() - 0.5f;
        }
    }
}
