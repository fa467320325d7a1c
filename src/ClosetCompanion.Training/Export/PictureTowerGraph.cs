using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using TorchSharp;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// Adds <see cref="PictureTower"/> to an ONNX graph, with the batch normalisation folded into the convolutions.
/// </summary>
/// <param name="graph">Where it is added.</param>
/// <param name="tower">The tower.</param>
/// <param name="steps">
/// What values are rounded to where the blocks compute with 8-bit integers; null for 32-bit floating point. The stem, which
/// sees the pixels, and all that follows the last block stay in floating point: they are little work.
/// </param>
internal sealed class PictureTowerGraph(
    OnnxGraph graph,
    PictureTower tower,
    PictureTowerSteps? steps
)
{
    /// <summary>Pixels [batch, 3, height, width] to unit vectors [batch, dimensions].</summary>
    public OnnxValue Encode(OnnxValue pixels)
    {
        var x = graph.Relu(Convolve(tower.Stem1, pixels, "stem1"));
        x = graph.Relu(Convolve(tower.Stem2, x, "stem2"));
        x = Round(x, PictureTowerSteps.Stem);
        for (var i = 0; i < tower.Blocks.Count; i++)
        {
            x = Residual(i, x);
        }

        var pooled = graph.Flatten(
            graph.Concat(1, graph.GlobalAveragePool(x), graph.GlobalMaxPool(x))
        );
        var embedding = graph.Project(
            pooled,
            Weights.Of("projection.weight", tower.Projection.weight!)
        );
        return graph.L2Normalize(embedding);
    }

    private OnnxValue Residual(int number, OnnxValue x)
    {
        var block = tower.Blocks[number];
        var name = $"blocks.{number}";
        var input = number == 0 ? PictureTowerSteps.Stem : PictureTowerSteps.Block(number - 1);
        var middle = PictureTowerSteps.Middle(number);

        var branch = graph.Relu(Convolve(block.First, x, $"{name}.first", input));
        branch = Convolve(block.Second, Round(branch, middle), $"{name}.second", middle);
        branch = Round(branch, PictureTowerSteps.Branch(number));
        var shortcut = block.Shortcut is null
            ? x
            : Round(
                Convolve(block.Shortcut, x, $"{name}.shortcut", input),
                PictureTowerSteps.Shortcut(number)
            );
        var sum = graph.Relu(graph.Add(branch, shortcut));
        return number == tower.Blocks.Count - 1 ? sum : Round(sum, PictureTowerSteps.Block(number));
    }

    private OnnxValue Round(OnnxValue x, string name) =>
        steps is null ? x : graph.Round(x, steps[name]);

    private OnnxValue Convolve(ConvolutionUnit unit, OnnxValue x, string name, string? from = null)
    {
        using var scope = torch.NewDisposeScope();
        var (weightTensor, biasTensor) = unit.Fold();
        var weight = Weights.Of($"{name}.weight", weightTensor);
        var bias = Weights.Of($"{name}.bias", biasTensor);
        return steps is null || from is null
            ? graph.Conv(x, graph.Weight(weight), graph.Weight(bias), unit.Stride, unit.Padding)
            : graph.IntegerConv(x, steps[from], weight, bias, unit.Stride, unit.Padding);
    }
}
