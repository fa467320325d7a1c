namespace ClosetCompanion.Clip.Onnx;

/// <summary>The sizes of a text tower.</summary>
/// <remarks>The end-of-text token must have the largest id of the vocabulary: it is found by that.</remarks>
public sealed record ClipTextConfig : ClipTowerConfig
{
    /// <summary>The number of token ids.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>The most tokens of a text.</summary>
    public required int MaxPositions { get; init; }
}
