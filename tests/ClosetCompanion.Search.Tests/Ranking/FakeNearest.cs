using System.Numerics.Tensors;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Search.Tests.Ranking;

/// <summary>A store that compares vectors, and misses some unless it compares all.</summary>
/// <param name="missed">Products that it misses.</param>
internal sealed class FakeNearest(IReadOnlyCollection<long> missed) : INearestProducts
{
    /// <summary>What it has.</summary>
    public Dictionary<long, float[]> Vectors { get; } = [];

    /// <summary>Products of which it has nothing after all.</summary>
    public HashSet<long> Lost { get; } = [];

    public Task<NearestFound> FindAsync(
        string modelHash,
        ReadOnlyMemory<float> vector,
        int most,
        ReadOnlyMemory<byte> within,
        bool isExact,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            new NearestFound(
                [
                    .. Vectors
                        .Where(product =>
                            (within.Span[(int)product.Key / 8] >> (int)(product.Key % 8) & 1) == 1
                            && (isExact || !missed.Contains(product.Key))
                            && !Lost.Contains(product.Key)
                        )
                        .OrderByDescending(product =>
                            TensorPrimitives.Dot(product.Value, vector.Span)
                        )
                        .Take(most)
                        .Select(product => product.Key)
                        .Reverse(),
                ],
                IsApproximate: !isExact
            )
        );

    public Task<IReadOnlyDictionary<long, IReadOnlyList<float[]>>> ReadAsync(
        string modelHash,
        IReadOnlyList<long> keys,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult<IReadOnlyDictionary<long, IReadOnlyList<float[]>>>(
            keys.ToDictionary(key => key, key => (IReadOnlyList<float[]>)[Vectors[key]])
        );
}
