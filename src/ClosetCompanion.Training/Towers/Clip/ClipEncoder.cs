using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>
/// OpenAI's CLIP with a vision transformer of any size (Radford and others, 2021). Fields bear the names of the published
/// weights, so that a state dictionary is a published folder's <c>model.safetensors</c>.
/// </summary>
internal sealed class ClipEncoder : DualEncoder
{
    private readonly ClipTextConfig _text;
    private readonly ClipVisionConfig _vision;
    private readonly ClipTextTower text_model;
    private readonly ClipVisionTower vision_model;
    private readonly ClipLinear text_projection;
    private readonly ClipLinear visual_projection;
    private readonly Parameter logit_scale;

    public ClipEncoder(ClipTextConfig text, ClipVisionConfig vision)
        : base(nameof(ClipEncoder))
    {
        (_text, _vision) = (text, vision);
        text_model = new ClipTextTower(text);
        vision_model = new ClipVisionTower(vision);
        text_projection = Projection(text);
        visual_projection = Projection(vision);
        logit_scale = Parameter(tensor(InitialLogitScale));
        RegisterComponents();
    }

    /// <summary>The sizes of both towers.</summary>
    public ClipShape Shape => new(_text, _vision);

    public override int Dimensions => _text.ProjectionDimensions;

    public override Module PictureModule => vision_model;

    public override Module TextModule => text_model;

    protected override Tensor LogOfLogitScale => logit_scale;

    public override double RateOf(string parameter, TrainingPhase phase) =>
        parameter.StartsWith("vision_model.", StringComparison.Ordinal) ? phase.PictureRate
        : parameter.StartsWith("text_model.", StringComparison.Ordinal) ? phase.TextRate
        : 1;

    public override OnnxGraph BuildPictureGraph(ImageSettings image) =>
        ClipVisionGraph.Build(_vision, Weights.Published(this));

    public override OnnxGraph BuildTextGraph() =>
        ClipTextGraph.Build(_text, Weights.Published(this));

    /// <summary>All weights under their published names, low-rank changes added in.</summary>
    public IEnumerable<(string Name, Tensor Value)> PublishedState()
    {
        var merged = named_modules()
            .Where(entry => entry.module is ClipLinear)
            .ToDictionary(
                entry => $"{entry.name}.weight",
                entry => (ClipLinear)entry.module,
                StringComparer.Ordinal
            );
        return state_dict()
            .Where(entry => !entry.Key.Contains("lora_", StringComparison.Ordinal))
            .Select(entry =>
                (
                    entry.Key,
                    merged.TryGetValue(entry.Key, out var linear) ? linear.Merged() : entry.Value
                )
            );
    }

    protected override Tensor ProjectPictures(Tensor pixels) =>
        visual_projection.forward(vision_model.forward(pixels));

    protected override Tensor ProjectTexts(Tensor ids) =>
        text_projection.forward(text_model.forward(ids));

    private static ClipLinear Projection(ClipTowerConfig config) =>
        new(
            config.HiddenSize,
            config.ProjectionDimensions,
            hasBias: false,
            Math.Pow(config.HiddenSize, -0.5)
        );
}
