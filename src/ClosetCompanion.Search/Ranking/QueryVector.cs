using System.Numerics.Tensors;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search.Ranking;

/// <summary>Brings the parts of a query together into one vector.</summary>
public static class QueryVector
{
    // Shorter sums have no direction to speak of.
    private const float Nothing = 1e-6f;

    /// <summary>The direction in the middle of the parts: the sum of the unit vectors by their weights, normalised.</summary>
    /// <param name="parts">At least one vector, all of the same length; those with a weight below zero push away.</param>
    /// <exception cref="QueryException">The parts cancel each other out.</exception>
    public static float[] Combine(IReadOnlyList<(float[] Vector, float Weight)> parts)
    {
        var sum = new float[parts[0].Vector.Length];
        foreach (var (vector, weight) in parts)
        {
            var norm = TensorPrimitives.Norm<float>(vector);
            if (norm > Nothing)
            {
                TensorPrimitives.MultiplyAdd(vector, weight / norm, sum, sum);
            }
        }
        var length = TensorPrimitives.Norm<float>(sum);
        if (length < Nothing)
        {
            throw new QueryException(
                "The parts of the query cancel each other out; leave one of them away."
            );
        }
        TensorPrimitives.Divide(sum, length, sum);
        return sum;
    }
}
