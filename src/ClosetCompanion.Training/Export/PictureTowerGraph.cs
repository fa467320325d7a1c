using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using TorchSharp;

namespace ClosetCompanion.Training.Export;

/// <summary>Adds <see cref="PictureTower"/> to an ONNX graph, with the batch normalisation folded into the convolutions.</summary>
internal static class PictureTowerGraph
{
    /// <summary>Pixels [batch, 3, height, width] to unit vectors [batch, dimensions].</summary>
    public static OnnxValue Encode(OnnxGraph graph, PictureTower tower, OnnxValue pixels)
    {
        var x = graph.Relu(Convolve(graph, tower.Stem1, pixels, "stem1"));
        x = graph.Relu(Convolve(graph, tower.Stem2, x, "stem2"));
        for (var i = 0; i < tower.Blocks.Count; i++)
        {
            x = Residual(graph, tower.Blocks[i], x, $"blocks.{i}");
        }

        var pooled = graph.Flatten(
            graph.Concat(1, graph.GlobalAveragePool(x), graph.GlobalMaxPool(x))
        );
        var embedding = graph.Linear(
            pooled,
            Weights.Of("projection.weight", tower.Projection.weight!)
        );
        return graph.L2Normalize(embedding);
    }

    private static OnnxValue Residual(
        OnnxGraph graph,
        ResidualBlock block,
        OnnxValue x,
        string name
    )
    {
        var branch = graph.Relu(Convolve(graph, block.First, x, $"{name}.first"));
        branch = Convolve(graph, block.Second, branch, $"{name}.second");
        var shortcut = block.Shortcut is null
            ? x
            : Convolve(graph, block.Shortcut, x, $"{name}.shortcut");
        return graph.Relu(graph.Add(branch, shortcut));
    }

    private static OnnxValue Convolve(
        OnnxGraph graph,
        ConvolutionUnit unit,
        OnnxValue x,
        string name
    )
    {
        using var scope = torch.NewDisposeScope();
        var (weight, bias) = unit.Fold();
        return graph.Conv(
            x,
            graph.Weight(Weights.Of($"{name}.weight", weight)),
            graph.Weight(Weights.Of($"{name}.bias", bias)),
            unit.Stride,
            unit.Padding
        );
    }
}
