namespace ClosetCompanion.Clip.Onnx;

/// <summary>Weights that lie in memory, by name.</summary>
public sealed class WeightDictionary : IWeightSource
{
    private readonly Dictionary<string, WeightTensor> _tensors = new(StringComparer.Ordinal);

    /// <summary>Adds a tensor.</summary>
    /// <exception cref="ArgumentException">The name is taken, or the shape does not hold that many values.</exception>
    public void Add(string name, IReadOnlyList<long> shape, float[] values)
    {
        OnnxGraph.CheckCount(name, shape, values.Length);
        _tensors.Add(name, new WeightTensor(name, shape, values));
    }

    /// <inheritdoc />
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <inheritdoc />
    public WeightTensor Read(string name) =>
        _tensors.TryGetValue(name, out var tensor)
            ? tensor
            : throw new ModelException($"The weights have no tensor '{name}'.");
}
