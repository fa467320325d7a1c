using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Packages;

/// <summary>
/// ResNet-18 trained on ImageNet, as Microsoft.ML.DnnImageFeaturizer.ResNet18 carries it: three blocks in the last stage
/// and no classifier. It takes blue, green and red from 0 to 255 less their means.
/// </summary>
internal static class ResNetPackage
{
    /// <summary>The name of the package's weights in a recipe.</summary>
    public const string Name = "ResNet18";

    /// <summary>What it is, with its licence.</summary>
    public static string Description { get; } =
        $"ResNet-18 trained on ImageNet (Microsoft.ML.DnnImageFeaturizer.ResNet18 {ProgramVersion.Metadata("ResNet18Version")}, MIT)";

    /// <summary>The means of red, green and blue from 0 to 1 that the network expects.</summary>
    public static readonly IReadOnlyList<float> Mean =
    [
        123.68f / 255,
        116.78f / 255,
        103.94f / 255,
    ];

    private const float LargestDifference = 0.005f;

    /// <summary>Fills a tower.</summary>
    /// <param name="tower">A tower of this shape.</param>
    /// <param name="image">How pictures are prepared; the first convolution is changed to suit.</param>
    /// <exception cref="ModelException">The tower has another shape, or pictures have another mean.</exception>
    public static void Load(ResidualTower tower, ImageSettings image)
    {
        if (
            image.Mean.Zip(Mean).Any(pair => Math.Abs(pair.First - pair.Second) > LargestDifference)
        )
        {
            throw new ModelException(
                $"{Name} was trained on pictures less a mean of {string.Join(", ", Mean.Select(mean => $"{mean:F4}"))}; set model.image.mean to that."
            );
        }

        using var stream = File.OpenRead(PackageFiles.Find($"{Name}.onnx"));
        var file = OnnxFile.Read(stream, $"{Name}.onnx");
        var convolutions = new Queue<OnnxNode>(file.Nodes.Where(node => node.Operation == "Conv"));
        var norms = file
            .Nodes.Where(node => node.Operation == "BatchNormalization")
            .ToDictionary(node => node.Inputs[0], StringComparer.Ordinal);
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        foreach (var unit in UnitsOf(tower))
        {
            if (!convolutions.TryDequeue(out var node))
            {
                throw WrongShape();
            }

            Fill(unit.Kernel, file.Read(node.Inputs[1]));
            var norm = norms[node.Outputs[0]];
            Fill(unit.Norm.weight!, file.Read(norm.Inputs[1]));
            Fill(unit.Norm.bias!, file.Read(norm.Inputs[2]));
            Fill(unit.Norm.running_mean!, file.Read(norm.Inputs[3]));
            Fill(unit.Norm.running_var!, file.Read(norm.Inputs[4]));
        }

        if (convolutions.Count > 0)
        {
            throw WrongShape();
        }

        // Red, green and blue that were divided by std, instead of blue, green and red from 0 to 255.
        var scale = tensor(image.Std.Select(std => 255 * std).ToArray()).view(1, 3, 1, 1);
        tower.Stem1.Kernel.copy_(tower.Stem1.Kernel.flip(1) * scale);
    }

    // In the order of the file: a block's shortcut comes before its convolutions.
    private static IEnumerable<ConvolutionUnit> UnitsOf(ResidualTower tower)
    {
        yield return tower.Stem1;
        foreach (var block in tower.Blocks)
        {
            if (block.Shortcut is { } shortcut)
            {
                yield return shortcut;
            }

            yield return block.First;
            yield return block.Second;
        }
    }

    private static void Fill(Tensor own, WeightTensor published)
    {
        if (!own.shape.SequenceEqual(published.Shape))
        {
            throw WrongShape();
        }

        own.copy_(tensor(published.Values, [.. published.Shape]));
    }

    private static ModelException WrongShape() =>
        new(
            $"The picture tower has not the shape of {Name}: kind ResNet, widths 64, 128, 256, 512 and blocks 2, 2, 2, 3."
        );
}
