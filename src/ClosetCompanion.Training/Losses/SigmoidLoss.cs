using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Losses;

/// <summary>
/// The sigmoid loss (Zhai and others, "Sigmoid Loss for Language Image Pre-Training", 2023): every pair of a picture and
/// a text is a question of its own, whether they belong together. Needs no sums over the batch.
/// </summary>
internal static class SigmoidLoss
{
    /// <summary>Bias before training: most pairs do not belong together.</summary>
    public const float InitialBias = -10;

    /// <summary>Logit scale before training.</summary>
    public const float InitialLogitScale = 10;

    /// <summary>The loss, a scalar: summed over texts, mean over pictures.</summary>
    /// <param name="pictures">Unit vectors [pictures, dimensions].</param>
    /// <param name="texts">Unit vectors [texts, dimensions].</param>
    /// <param name="logitScale">A scalar.</param>
    /// <param name="logitBias">A scalar, added to every logit.</param>
    /// <param name="positives">[pictures, texts], true where they belong together.</param>
    public static Tensor Of(
        Tensor pictures,
        Tensor texts,
        Tensor logitScale,
        Tensor logitBias,
        Tensor positives
    )
    {
        var logits = (logitScale * pictures.matmul(texts.t())) + logitBias;
        var signs = (2 * positives.to(logits.dtype)) - 1;
        return -functional.logsigmoid(signs * logits).sum() / pictures.shape[0];
    }
}
