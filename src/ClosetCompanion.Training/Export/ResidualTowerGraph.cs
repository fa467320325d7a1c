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
internal sealed class ResidualTowerGraph(
    OnnxGraph graph,
    ResidualTower tower,
    PictureTowerSteps? steps
)
{
    /// <summary>What comes before the blocks: pixels [B, 3, height, width] to [B, width, height / 4, width / 4].</summary>
    public OnnxValue Stem(OnnxValue pixels)
    {
        var x = graph.Relu(Convolve(tower.Stem1, pixels, "stem1"));
        x = tower.Stem2 is { } second
            ? graph.Relu(Convolve(second, x, "stem2"))
            : graph.MaxPool(x, kernel: 3, stride: 2, pad: 1);
        return Round(x, PictureTowerSteps.Stem);
    }

    /// <summary>One residual block.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="x">[B, inputs, height, width].</param>
    public OnnxValue Block(int number, OnnxValue x)
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
