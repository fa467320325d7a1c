using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>
/// CLIP's symmetric contrastive loss (Radford and others, 2021), with every pair that belongs together counted as a
/// positive: a picture's target is spread evenly over all its captions in the batch, and a caption's over all its
/// pictures. Captions need not be as many as pictures; what has no partner in the batch counts among the others only.
/// </summary>
internal static class ContrastiveLoss
{
    /// <summary>The loss, a scalar.</summary>
    /// <param name="pictures">Unit vectors [pictures, dimensions].</param>
    /// <param name="texts">Unit vectors [texts, dimensions].</param>
    /// <param name="logitScale">A scalar.</param>
    /// <param name="positives">[pictures, texts], true where they belong together.</param>
    /// <param name="others">Pairs of other batches, among which there are no partners; the texts are titles then.</param>
    public static Tensor Of(
        Tensor pictures,
        Tensor texts,
        Tensor logitScale,
        Tensor positives,
        OtherPairs? others = null
    )
    {
        var logits = logitScale * pictures.matmul(texts.t());
        var weights = positives.to(logits.dtype);
        var ofPictures = CrossEntropy(logits, weights, Logits(pictures, others?.Titles));
        var ofTexts = CrossEntropy(logits.t(), weights.t(), Logits(texts, others?.Pictures));
        return (ofPictures + ofTexts) / 2;

        Tensor? Logits(Tensor vectors, Tensor? with) =>
            with is null
                ? null
                : (logitScale * vectors.matmul(with.t())).masked_fill(
                    others!.LeftOut,
                    float.NegativeInfinity
                );
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor weights, Tensor? otherLogits)
    {
        var partners = weights.sum(1, keepdim: true);
        var targets = weights / partners.clamp(min: 1);
        var rowsWithPartners = partners.gt(0).sum().clamp(min: 1);
        var all = otherLogits is null ? logits : cat([logits, otherLogits], 1);
        var own = all.log_softmax(1).narrow(1, 0, logits.shape[1]);
        return -(targets * own).sum() / rowsWithPartners;
    }
}
