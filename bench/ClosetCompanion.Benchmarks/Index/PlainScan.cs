using System.Numerics.Tensors;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>The truth: every vector compared in floats.</summary>
internal static class PlainScan
{
    /// <summary>The rows closest to a query among those that a filter lets through, for each filter.</summary>
    public static int[][] Closest(
        VectorSet set,
        int query,
        IReadOnlyList<Selectivity> filters,
        int top
    )
    {
        var scores = new float[set.Rows];
        Parallel.For(
            0,
            Environment.ProcessorCount,
            part =>
            {
                var vector = set.Query(query).Span;
                var end = (int)((long)set.Rows * (part + 1) / Environment.ProcessorCount);
                for (
                    var row = (int)((long)set.Rows * part / Environment.ProcessorCount);
                    row < end;
                    row++
                )
                {
                    scores[row] = TensorPrimitives.Dot(set.Row(row), vector);
                }
            }
        );
        return
        [
            .. filters.Select(filter =>
            {
                var best = new PriorityQueue<int, float>();
                for (var row = 0; row < scores.Length; row++)
                {
                    if (filter.LetsThrough(row))
                    {
                        if (best.Count < top)
                        {
                            best.Enqueue(row, scores[row]);
                        }
                        else
                        {
                            best.EnqueueDequeue(row, scores[row]);
                        }
                    }
                }
                return best.UnorderedItems.Select(item => item.Element).ToArray();
            }),
        ];
    }
}
