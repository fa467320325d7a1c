using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>Any picture tower with any text tower: a head after each leads into one space.</summary>
internal sealed class TwoTowers : DualEncoder
{
    private readonly PictureTower picture;
    private readonly TextTower text;
    private readonly ProjectionHead picture_head;
    private readonly ProjectionHead text_head;
    private readonly Parameter logit_scale;

    private readonly bool _bfloat16;
    private PictureTowerSteps? _steps;
    private bool _pictureFrozen;
    private bool _textFrozen;

    public TwoTowers(PictureTower picture, TextTower text, ModelSection model)
        : base(nameof(TwoTowers))
    {
        Dimensions = model.Dimensions;
        _bfloat16 = model.Bfloat16;
        this.picture = picture;
        this.text = text;
        picture_head = Head(picture.Parts, model);
        text_head = Head([text.Width], model);
        logit_scale = Parameter(tensor(InitialLogitScale));
        RegisterComponents();
    }

    public override int Dimensions { get; }

    public override Module PictureModule => picture;

    public override Module TextModule => text;

    protected override Tensor LogOfLogitScale => logit_scale;

    /// <summary>The picture tower.</summary>
    public PictureTower Picture => picture;

    /// <summary>The text tower.</summary>
    public TextTower Text => text;

    /// <summary>What follows the picture tower.</summary>
    public ProjectionHead PictureHead => picture_head;

    /// <summary>Adds the picture side to a graph: pixels to unit vectors [B, dimensions].</summary>
    public OnnxValue EncodePictures(OnnxGraph graph, OnnxValue pixels, PictureTowerSteps? steps) =>
        graph.L2Normalize(
            picture_head.Encode(graph, picture.Encode(graph, pixels, steps), "picture_head")
        );

    public override ModelPrecision Precision =>
        _steps is null ? ModelPrecision.Fp32 : ModelPrecision.Int8;

    /// <summary>Makes the graphs compute with 8-bit integers.</summary>
    /// <param name="pixels">Pictures that show what is to be rounded [batch, 3, height, width].</param>
    public void ComputeInIntegers(Tensor pixels)
    {
        BeginMeasuring();
        _steps = PictureTowerSteps.Measure(picture, pixels);
    }

    public override OnnxGraph BuildPictureGraph(ImageSettings image) =>
        TwoTowersGraphs.BuildPicture(this, image, _steps);

    public override OnnxGraph BuildTextGraph() =>
        TwoTowersGraphs.BuildText(text, text_head, Dimensions, integers: _steps is not null);

    public override void BeginTraining(TrainingPhase phase)
    {
        base.BeginTraining(phase);
        _pictureFrozen = Prepare(picture, phase.PictureRate);
        _textFrozen = Prepare(text, phase.TextRate);
        picture.InBfloat16 = text.InBfloat16 =
            _bfloat16
            && (Device.type == TorchSharp.DeviceType.CUDA || ProcessorFeatures.HasBfloat16);
    }

    public override void BeginMeasuring()
    {
        base.BeginMeasuring();
        picture.InBfloat16 = text.InBfloat16 = false;
    }

    /// <summary>What the picture tower made of pictures [batch, features] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedPictureFeatures(Tensor features) =>
        functional.normalize(picture_head.forward(features), dim: 1);

    /// <summary>What the text tower made of texts [batch, features] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedTextFeatures(Tensor features) =>
        functional.normalize(text_head.forward(features), dim: 1);

    public override double RateOf(string parameter, TrainingPhase phase) =>
        parameter.StartsWith("picture.", StringComparison.Ordinal) ? phase.PictureRate
        : parameter.StartsWith("text.", StringComparison.Ordinal) ? phase.TextRate
        : 1;

    protected override Tensor ProjectPictures(Tensor pixels) =>
        picture_head.forward(Run(picture, pixels, _pictureFrozen));

    protected override Tensor ProjectTexts(Tensor ids) =>
        text_head.forward(Run(text, ids, _textFrozen));

    private static Tensor Run(Module<Tensor, Tensor> tower, Tensor x, bool frozen)
    {
        using var _ = frozen ? no_grad() : null;
        return tower.forward(x);
    }

    // A frozen tower neither learns nor lets its normalisation follow the batches.
    private static bool Prepare(Module tower, double rate)
    {
        tower.train(rate > 0);
        return rate == 0;
    }

    private static ProjectionHead Head(IReadOnlyList<int> parts, ModelSection model) =>
        new(parts, model.Dimensions, model.HeadWidth, model.Dropout);
}
