namespace ClosetCompanion.Clip.Onnx;

/// <summary>The sizes that both of CLIP's towers have: a transformer and a projection into the shared space.</summary>
public abstract record ClipTowerConfig
{
    /// <summary>The width of the transformer.</summary>
    public required int HiddenSize { get; init; }

    /// <summary>The number of transformer layers.</summary>
    public required int LayerCount { get; init; }

    /// <summary>The number of attention heads; divides <see cref="HiddenSize"/>.</summary>
    public required int HeadCount { get; init; }

    /// <summary>The width between the two linear layers of a feed-forward block.</summary>
    public required int IntermediateSize { get; init; }

    /// <summary>The number of components of an embedding.</summary>
    public required int ProjectionDimensions { get; init; }

    /// <summary>The activation of a feed-forward block.</summary>
    public ClipActivation Activation { get; init; } = ClipActivation.QuickGelu;

    /// <summary>Added to the variance in layer normalisation.</summary>
    public float LayerNormEpsilon { get; init; } = 1e-5f;

    /// <summary>The width of one attention head.</summary>
    /// <exception cref="ModelException">The heads do not divide the width.</exception>
    internal int HeadSize =>
        HiddenSize % HeadCount == 0
            ? HiddenSize / HeadCount
            : throw new ModelException(
                $"{HeadCount} attention heads do not divide a width of {HiddenSize}."
            );
}
