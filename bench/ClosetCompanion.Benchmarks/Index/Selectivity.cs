using ClosetCompanion.Search.Indexing;

namespace ClosetCompanion.Benchmarks.Index;

/// <summary>A filter that lets a share of the products through, strewn evenly over all of them.</summary>
/// <param name="Percent">How many of a hundred; 0 for no filter.</param>
internal sealed record Selectivity(int Percent)
{
    public static IReadOnlyList<Selectivity> All { get; } = [new(0), new(50), new(10), new(1)];

    public string Name => Percent == 0 ? "no filter" : $"filter, {Percent}%";

    public bool LetsThrough(int row) => Percent == 0 || ShareOf(row) < Percent;

    /// <summary>The filter as the index takes it; the key of a product is one more than its row.</summary>
    public ProductSet? Products(int rows) =>
        Percent == 0
            ? null
            : ProductSet.Of(
                Enumerable.Range(0, rows).Where(LetsThrough).Select(row => (long)row + 1)
            );

    // 0 to 99, without order. The peer computes the same.
    private static int ShareOf(int row) => (int)((uint)row * 0x9e3779b1u / 42949673u);
}
