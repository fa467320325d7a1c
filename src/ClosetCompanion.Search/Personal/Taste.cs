using System.Numerics.Tensors;

namespace ClosetCompanion.Search.Personal;

/// <summary>What a person likes, as far as a few opinions tell; never changed.</summary>
/// <param name="space">What it knows of products.</param>
/// <param name="weights">The weight of each number of a product.</param>
/// <param name="liked">The products that the person likes or has saved, with their numbers.</param>
internal sealed class Taste(
    TasteSpace space,
    float[] weights,
    IReadOnlyList<(long Key, float[] Numbers)> liked
)
{
    /// <summary>How much higher the odds are that the person wants a product, as a logarithm; 0 for one without a vector.</summary>
    public float OddsOf(long key) =>
        space.Find(key) is { } numbers ? TensorPrimitives.Dot<float>(weights, numbers) : 0;

    /// <summary>
    /// The liked product that brought a product up most: the one that agrees with it where the taste has weights. Null where
    /// none did.
    /// </summary>
    public long? FindReason(long key)
    {
        if (space.Find(key) is not { } numbers)
        {
            return null;
        }
        var weighed = new float[numbers.Length];
        TensorPrimitives.Abs(weights, weighed);
        TensorPrimitives.Multiply(weighed, numbers, weighed);
        var best = liked
            .Where(one => one.Key != key)
            .Select(one =>
                (
                    one.Key,
                    Shared: TensorPrimitives.Dot<float>(weighed, one.Numbers)
                        / TensorPrimitives.Norm<float>(one.Numbers)
                )
            )
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Key)
            .FirstOrDefault();
        return best.Shared > 0 ? best.Key : null;
    }
}
