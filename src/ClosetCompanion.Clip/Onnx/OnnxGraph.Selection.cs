namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>The entries of <paramref name="x"/> along an axis that <paramref name="indices"/> (int64) name.</summary>
    /// <remarks>With axis 0 this is an embedding table: [V, D] and [B, L] give [B, L, D].</remarks>
    public OnnxValue Gather(OnnxValue x, OnnxValue indices, int axis = 0) =>
        Apply("Gather", [x, indices], OnnxAttribute.Int("axis", axis));

    /// <summary>One entry along an axis, which falls away: entry 0 of axis 1 of [B, L, D] is [B, D].</summary>
    public OnnxValue Select(OnnxValue x, int axis, long index) =>
        Gather(x, ConstantInt64(index), axis);

    /// <summary>For each row of a batch, the entry that it asks for: [B, L, D] and [B, 1] give [B, D].</summary>
    public OnnxValue GatherRows(OnnxValue x, OnnxValue positions) =>
        Apply("GatherND", [x, positions], OnnxAttribute.Int("batch_dims", 1));

    /// <summary>The entries from <paramref name="start"/> up to and without <paramref name="end"/> along these axes.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="start">int64, one for each axis.</param>
    /// <param name="end">int64, one for each axis; what lies beyond the tensor is left out.</param>
    /// <param name="axes">The axes.</param>
    public OnnxValue Slice(
        OnnxValue x,
        OnnxValue start,
        OnnxValue end,
        params ReadOnlySpan<long> axes
    ) => Apply("Slice", [x, start, end, ConstantRow(axes)]);

    /// <summary>The first <paramref name="count"/> (int64, shape [1]) entries along an axis.</summary>
    public OnnxValue Take(OnnxValue x, OnnxValue count, int axis) =>
        Slice(x, ConstantRow(0), count, axis);

    /// <summary>The elements as another type.</summary>
    public OnnxValue Cast(OnnxValue x, OnnxElementType type) =>
        Apply("Cast", [x], OnnxAttribute.Int("to", (long)type));

    /// <summary>
    /// What causal attention adds to its scores: 0 where a position may look (itself and those before it), minus
    /// infinity where it may not.
    /// </summary>
    /// <param name="length">The number of positions, int64 of shape [1].</param>
    /// <param name="maxLength">The most positions there can be.</param>
    /// <returns>[length, length].</returns>
    public OnnxValue CausalMask(OnnxValue length, int maxLength)
    {
        var mask = new float[maxLength * maxLength];
        for (var row = 0; row < maxLength; row++)
        {
            mask.AsSpan((row * maxLength) + row + 1, maxLength - row - 1)
                .Fill(float.NegativeInfinity);
        }

        var full = ConstantTensor(mask, maxLength, maxLength);
        return Take(Take(full, length, axis: 0), length, axis: 1);
    }
}
