using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>The model that comes with the program: a small residual network for pictures, a small transformer for texts.</summary>
internal sealed class ClosetMini : DualEncoder
{
    private readonly PictureTower picture;
    private readonly TextTower text;
    private readonly Parameter logit_scale;

    public ClosetMini(
        PictureTowerShape pictureShape,
        TextTowerShape textShape,
        int vocabularySize,
        int dimensions,
        double dropout,
        bool bfloat16
    )
        : base(nameof(ClosetMini))
    {
        Dimensions = dimensions;
        picture = new PictureTower(pictureShape, dimensions, dropout, bfloat16);
        text = new TextTower(textShape, vocabularySize, dimensions, dropout, bfloat16);
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

    public override OnnxGraph BuildPictureGraph(ImageSettings image) =>
        ClosetMiniGraphs.BuildPicture([this], image);

    public override OnnxGraph BuildTextGraph() => ClosetMiniGraphs.BuildText([this]);

    protected override Tensor ProjectPictures(Tensor pixels) => picture.forward(pixels);

    protected override Tensor ProjectTexts(Tensor ids) => text.forward(ids);
}
