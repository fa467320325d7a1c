using System.Numerics.Tensors;
using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Benchmarks.Searching;

/// <summary>Compares a query with every float vector, one after another: what an index must agree with.</summary>
internal sealed class PlainScan(IReadOnlyList<ProductVector> rows)
{
    /// <summary>The keys of the closest products, each by its best picture; equal scores in the order of the keys.</summary>
    public HashSet<long> Search(float[] query, int count) =>
        [
            .. rows.Select(row => (row.ProductKey, Score: TensorPrimitives.Dot(row.Vector, query)))
                .GroupBy(row => row.ProductKey)
                .Select(product => (product.Key, Score: product.Max(row => row.Score)))
                .OrderByDescending(product => product.Score)
                .ThenBy(product => product.Key)
                .Take(count)
                .Select(product => product.Key),
        ];
}
