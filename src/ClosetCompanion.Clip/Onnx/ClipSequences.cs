namespace ClosetCompanion.Clip.Onnx;

/// <summary>How the rows of a transformer, [B · L, D], fall into sequences, and which position of each is read.</summary>
internal sealed record ClipSequences
{
    /// <summary>The shape [B, L, heads, size] as int64.</summary>
    public required OnnxValue Heads { get; init; }

    /// <summary>The shape [B, 1, heads, size] as int64.</summary>
    public required OnnxValue ReadHeads { get; init; }

    /// <summary>Takes the positions that are read, [B, D], out of all, [B · L, D].</summary>
    public required Func<OnnxValue, OnnxValue> Read { get; init; }

    /// <summary>[L, L], added to the scores of attention; none lets every position see every other.</summary>
    public OnnxValue? Mask { get; init; }

    /// <summary>[B, 1, 1, L], the mask's rows for the positions that are read.</summary>
    public OnnxValue? ReadMask { get; init; }
}
