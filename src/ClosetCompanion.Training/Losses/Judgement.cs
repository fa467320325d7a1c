using static TorchSharp.torch;

namespace ClosetCompanion.Training.Losses;

/// <summary>What teachers think of the pairs of a batch.</summary>
/// <param name="Logits">How well each text fits each picture [pictures, texts].</param>
/// <param name="Share">What it counts for in a target, from 0 to 1, beside which texts belong to which pictures.</param>
internal sealed record Judgement(Tensor Logits, double Share);
