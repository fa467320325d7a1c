using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>Weights on their way from libtorch to a graph.</summary>
internal static class Weights
{
    /// <summary>A copy of a tensor's values.</summary>
    public static WeightTensor Of(string name, Tensor value)
    {
        using var copy = value.detach().cpu().contiguous();
        return new WeightTensor(name, copy.shape, copy.data<float>().ToArray());
    }

    /// <summary>The weights of a CLIP under their published names, low-rank changes added in.</summary>
    public static WeightDictionary Published(ClipEncoder clip)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        foreach (var (name, value) in clip.PublishedState())
        {
            var weight = Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        return weights;
    }
}
