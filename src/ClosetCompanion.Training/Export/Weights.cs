using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers.Clip;
using TorchSharp;
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

    /// <summary>Copies weights into a tensor.</summary>
    /// <exception cref="ModelException">They have another shape.</exception>
    public static void Fill(Tensor tensor, WeightTensor weight)
    {
        using var values = torch.tensor(weight.Values, [.. weight.Shape]);
        Fill(tensor, values, weight.Name);
    }

    /// <summary>Copies values into a tensor.</summary>
    /// <exception cref="ModelException">They have another shape.</exception>
    public static void Fill(Tensor tensor, Tensor values, string name)
    {
        if (!tensor.shape.SequenceEqual(values.shape))
        {
            throw new ModelException(
                $"The weights for '{name}' have the shape [{string.Join(", ", values.shape)}], where the recipe asks for [{string.Join(", ", tensor.shape)}]."
            );
        }

        tensor.copy_(values);
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
