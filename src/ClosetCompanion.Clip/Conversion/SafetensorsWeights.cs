using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Safetensors;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>The weights in a safetensors file.</summary>
/// <param name="file">Stays open for as long as weights are read, and belongs to the caller.</param>
public sealed class SafetensorsWeights(SafetensorsFile file) : IWeightSource
{
    /// <inheritdoc />
    public bool Contains(string name) => file.Tensors.ContainsKey(name);

    /// <inheritdoc />
    public WeightTensor Read(string name)
    {
        try
        {
            var values = file.ReadFloat32(name);
            return new WeightTensor(name, file.Tensors[name].Shape, values);
        }
        catch (SafetensorsException error)
        {
            throw new ModelException(error.Message, error);
        }
    }
}
