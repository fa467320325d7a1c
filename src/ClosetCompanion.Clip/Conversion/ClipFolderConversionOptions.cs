using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>How a published CLIP folder is converted.</summary>
public sealed record ClipFolderConversionOptions
{
    /// <summary>The name that the model gets.</summary>
    public required string Id { get; init; }

    /// <summary>Where the model comes from, for its manifest.</summary>
    public ModelProvenance? Provenance { get; init; }

    /// <summary>The precisions to write, at least one; the first runs unless another is asked for.</summary>
    public IReadOnlyList<ModelPrecision> Precisions { get; init; } =
    [ModelPrecision.Fp32, ModelPrecision.Int8];
}
