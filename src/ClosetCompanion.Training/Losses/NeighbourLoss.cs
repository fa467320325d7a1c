using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>
/// What lies nearest should be right (neighbourhood components analysis; Goldberger and others, 2004): of the softmax
/// over all candidates, the share that falls on the right ones. Which of those is nearest does not matter.
/// </summary>
internal static class NeighbourLoss
{
    /// <summary>What cosines are multiplied by; it decides how many neighbours count.</summary>
    public const double Scale = 20;

    /// <summary>The loss, a scalar; 0 where nobody has a right candidate.</summary>
    /// <param name="anchors">Unit vectors [anchors, dimensions].</param>
    /// <param name="candidates">Unit vectors [candidates, dimensions].</param>
    /// <param name="right">[anchors, candidates], true where the candidate is right.</param>
    /// <param name="leftOut">[anchors, candidates], true where the two are not compared, as with itself.</param>
    public static Tensor Of(Tensor anchors, Tensor candidates, Tensor right, Tensor? leftOut = null)
    {
        var asked = right.any(1).nonzero().view(-1);
        if (asked.shape[0] == 0)
        {
            return zeros(1, device: anchors.device);
        }

        var logits = Scale * anchors.index_select(0, asked).matmul(candidates.t());
        if (leftOut is not null)
        {
            logits = logits.masked_fill(leftOut.index_select(0, asked), float.NegativeInfinity);
        }

        var wrong = right.index_select(0, asked).logical_not();
        var ofRight = logits.masked_fill(wrong, float.NegativeInfinity).logsumexp(1);
        return (logits.logsumexp(1) - ofRight).mean();
    }
}
