using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Packages;
using ClosetCompanion.Training.Towers;
using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Packages;

public sealed class ResNetPackageTests
{
    private const int Side = 224;

    private static readonly PictureTowerShape _shape = new()
    {
        Kind = PictureTowerKind.ResNet,
        Widths = [64, 128, 256, 512],
        Blocks = [2, 2, 2, 3],
        Maxima = [],
    };

    private static readonly ImageSettings _image = new()
    {
        Width = Side,
        Height = Side,
        Resize = ResizeRule.Pad,
        Mean = ResNetPackage.Mean,
        Std = [0.229f, 0.224f, 0.225f],
    };

    [Fact]
    public void Its_tower_sees_as_the_package_s_own_file()
    {
        using var tower = new ResidualTower(_shape);
        ResNetPackage.Load(tower, _image);
        tower.eval();
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        manual_seed(5);
        var pixels = (255 * rand(2, 3, Side, Side)).round();
        var (mean, std) = (Channels(_image.Mean), Channels(_image.Std));

        var own = tower.forward(((pixels / 255) - mean) / std);

        var published = Published((pixels - (255 * mean)).flip(1));
        (own - published).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void Says_which_mean_the_pictures_must_have()
    {
        using var tower = new ResidualTower(_shape);

        var refused = Should.Throw<ModelException>(() =>
            ResNetPackage.Load(tower, _image with { Mean = [0.5f, 0.5f, 0.5f] })
        );

        refused.Message.ShouldContain("set model.image.mean to that");
    }

    [Fact]
    public void Says_which_shape_the_tower_must_have()
    {
        using var tower = new ResidualTower(_shape with { Blocks = [2, 2, 2, 2] });

        var refused = Should.Throw<ModelException>(() => ResNetPackage.Load(tower, _image));

        refused.Message.ShouldContain("blocks 2, 2, 2, 3");
    }

    private static Tensor Channels(IReadOnlyList<float> values) =>
        tensor(values.ToArray()).view(1, 3, 1, 1);

    private static Tensor Published(Tensor pixels)
    {
        using var session = new InferenceSession(PackageFiles.Find("ResNet18.onnx"));
        var rows = new List<Tensor>();
        foreach (var picture in pixels.split(1))
        {
            using var input = OrtValue.CreateTensorValueFromMemory(
                picture.contiguous().data<float>().ToArray(),
                [1, 3, Side, Side]
            );
            using var outputs = session.Run(
                new RunOptions(),
                ["Input247"],
                [input],
                ["Pooling395_Output_0"]
            );
            rows.Add(tensor(outputs[0].GetTensorDataAsSpan<float>().ToArray()));
        }

        return stack(rows);
    }
}
