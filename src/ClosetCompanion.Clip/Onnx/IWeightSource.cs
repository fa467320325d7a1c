namespace ClosetCompanion.Clip.Onnx;

/// <summary>Where a tower's weights come from: a weight file, or the arrays of a training run.</summary>
public interface IWeightSource
{
    /// <summary>Whether there is a tensor of this name.</summary>
    bool Contains(string name);

    /// <summary>The tensor of this name, as 32-bit floats.</summary>
    /// <exception cref="ModelException">There is none, or it cannot be read.</exception>
    WeightTensor Read(string name);
}
