using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>
/// CLIP's symmetric contrastive loss (Radford and others, 2021), with every pair that belongs together counted as a
/// positive: a picture's target is spread evenly over all its captions in the batch, and a caption's over all its pictures.
/// </summary>
internal static class ContrastiveLoss
{
    /// <summary>The loss, a scalar.</summary>
    /// <param name="pictures">Unit vectors [batch, dimensions].</param>
    /// <param name="texts">Unit vectors [batch, dimensions].</param>
    /// <param name="logitScale">A scalar.</param>
    /// <param name="positives">[batch, batch], true where picture i and caption j belong together; its diagonal is true.</param>
    public static Tensor Of(Tensor pictures, Tensor texts, Tensor logitScale, Tensor positives)
    {
        var logits = logitScale * pictures.matmul(texts.t());
        var weights = positives.to(logits.dtype);
        return (CrossEntropy(logits, weights) + CrossEntropy(logits.t(), weights.t())) / 2;
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor weights)
    {
        var targets = weights / weights.sum(1, keepdim: true);
        return -(targets * logits.log_softmax(1)).sum(1).mean();
    }
}
