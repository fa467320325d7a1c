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
    /// <param name="judgement">What teachers think of the pairs: targets lie between that and <paramref name="positives"/>.</param>
    public static Tensor Of(
        Tensor pictures,
        Tensor texts,
        Tensor logitScale,
        Tensor positives,
        OtherPairs? others = null,
        Judgement? judgement = null
    )
    {
        var logits = logitScale * pictures.matmul(texts.t());
        var weights = positives.to(logits.dtype);
        var judged = judgement?.Logits;
        var ofPictures = CrossEntropy(logits, weights, judged, Logits(pictures, others?.Titles));
        var ofTexts = CrossEntropy(
            logits.t(),
            weights.t(),
            judged?.t(),
            Logits(texts, others?.Pictures)
        );
        return (ofPictures + ofTexts) / 2;

        Tensor? Logits(Tensor vectors, Tensor? with) =>
            with is null
                ? null
                : (logitScale * vectors.matmul(with.t())).masked_fill(
                    others!.LeftOut,
                    float.NegativeInfinity
                );

        Tensor CrossEntropy(Tensor own, Tensor partners, Tensor? judgedLogits, Tensor? otherLogits)
        {
            var count = partners.sum(1, keepdim: true);
            var targets = partners / count.clamp(min: 1);
            if (judgedLogits is not null)
            {
                // What has no partner in the batch is nobody's target, whatever the teachers think.
                targets = targets.lerp(judgedLogits.softmax(1) * count.gt(0), judgement!.Share);
            }

            var all = otherLogits is null ? own : cat([own, otherLogits], 1);
            var logProbabilities = all.log_softmax(1).narrow(1, 0, own.shape[1]);
            return -(targets * logProbabilities).sum() / count.gt(0).sum().clamp(min: 1);
        }
    }
}
