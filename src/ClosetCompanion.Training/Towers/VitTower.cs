using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Towers.Clip;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>CLIP's vision transformer without its projection.</summary>
internal sealed class VitTower : PictureTower
{
    private readonly ClipVisionTower vision_model;
    private readonly ClipVisionConfig _config;

    public VitTower(ClipVisionConfig config)
        : base(nameof(VitTower))
    {
        _config = config;
        vision_model = new ClipVisionTower(config);
        RegisterComponents();
    }

    public override IReadOnlyList<int> Parts => [_config.HiddenSize];

    public override Tensor forward(Tensor pixels) => vision_model.forward(pixels);

    public override OnnxValue[] Encode(OnnxGraph graph, OnnxValue pixels, PictureTowerSteps? steps)
    {
        using var scope = NewDisposeScope();
        var weights = new WeightDictionary();
        foreach (var (name, value) in state_dict())
        {
            var weight = Weights.Of(name, value);
            weights.Add(weight.Name, weight.Shape, weight.Values);
        }

        return [ClipVisionGraph.Read(graph, pixels, _config, weights)];
    }
}
