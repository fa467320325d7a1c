using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>Pairs of other batches that a batch is told apart from.</summary>
/// <param name="Pictures">Unit vectors [others, dimensions].</param>
/// <param name="Titles">Unit vectors [others, dimensions].</param>
/// <param name="LeftOut">[batch, others], true where the two are not to be compared.</param>
internal sealed record OtherPairs(Tensor Pictures, Tensor Titles, Tensor LeftOut);
