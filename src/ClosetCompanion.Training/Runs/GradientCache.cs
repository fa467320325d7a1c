using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// Gradients of a batch that is larger than memory (gradient caching; Gao and others, 2021). The vectors of all parts
/// are computed without keeping what backward needs; the loss then gives each vector its gradient; then part after part
/// is computed again and the gradient sent through it. The result is that of the whole batch at once, for towers that
/// look at each example for itself (batch normalisation does not).
/// </summary>
internal static class GradientCache
{
    /// <summary>Adds the gradients of the loss to those of the parameters. Returns the loss, a scalar.</summary>
    /// <param name="parts">Each computes some vectors [count, dimensions], the same every time.</param>
    /// <param name="loss">The loss of the vectors of all parts, in order.</param>
    public static Tensor Backward(
        IReadOnlyList<Func<Tensor>> parts,
        Func<IReadOnlyList<Tensor>, Tensor> loss
    )
    {
        var vectors = new List<Tensor>();
        using (no_grad())
        {
            foreach (var part in parts)
            {
                using var scope = NewDisposeScope();
                vectors.Add(part().detach().MoveToOuterDisposeScope());
            }
        }

        vectors.ForEach(vector => vector.requires_grad_(true));
        var value = loss(vectors);
        value.backward();
        for (var i = 0; i < parts.Count; i++)
        {
            using var scope = NewDisposeScope();
            parts[i]().backward([vectors[i].grad!]);
        }

        return value.detach();
    }
}
