namespace ClosetCompanion.Clip.Onnx;

/// <summary>The weights under one prefix, with their shapes checked as they are read.</summary>
/// <param name="Source">Where the weights come from.</param>
/// <param name="Prefix">Put before every name, such as <c>text_model.encoder.layers.0.</c>.</param>
internal readonly record struct WeightScope(IWeightSource Source, string Prefix = "")
{
    /// <summary>The tensor of this name.</summary>
    /// <exception cref="ModelException">It is missing or has another shape.</exception>
    public WeightTensor this[string name, params ReadOnlySpan<long> shape]
    {
        get
        {
            var tensor = Source.Read(Prefix + name);
            return shape.SequenceEqual([.. tensor.Shape])
                ? tensor
                : throw new ModelException(
                    $"The tensor '{tensor.Name}' has the shape {tensor.ShapeText}, but the configuration asks for "
                        + $"[{string.Join(", ", shape.ToArray())}]."
                );
        }
    }

    /// <summary>The weights under a longer prefix.</summary>
    public WeightScope Within(string prefix) => this with { Prefix = Prefix + prefix };

    /// <summary>Whether there is a tensor of this name.</summary>
    public bool Contains(string name) => Source.Contains(Prefix + name);
}
