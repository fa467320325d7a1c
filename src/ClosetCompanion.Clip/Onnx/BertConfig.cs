namespace ClosetCompanion.Clip.Onnx;

/// <summary>The sizes of a BERT encoder.</summary>
public sealed record BertConfig
{
    /// <summary>Components of the vector that stands for a token.</summary>
    public required int Width { get; init; }

    /// <summary>Transformer layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Attention heads of a layer; divides the width.</summary>
    public required int Heads { get; init; }

    /// <summary>Width between the two products of a layer's feed-forward part.</summary>
    public required int Inner { get; init; }

    /// <summary>Rows of the token embedding.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Rows of the position embedding: the most tokens of a text.</summary>
    public required int MaxPositions { get; init; }

    /// <summary>Added to the variance in layer normalisation.</summary>
    public float LayerNormEpsilon { get; init; } = 1e-12f;

    /// <summary>Components of one head.</summary>
    public int HeadSize => Width / Heads;
}
