using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// Several closet-minis that were trained apart, as one model: its vectors are theirs laid one after another, so that its
/// cosine is the mean of theirs. What one of them learned by heart, the others seldom did (Lakshminarayanan and others,
/// 2017).
/// </summary>
internal sealed class Ensemble : DualEncoder
{
    private readonly ModuleList<TwoTowers> members;
    private IReadOnlyList<PictureTowerSteps>? _steps;

    public Ensemble(IReadOnlyList<TwoTowers> members)
        : base(nameof(Ensemble))
    {
        this.members = ModuleList([.. members]);
        RegisterComponents();
    }

    public override int Dimensions => Space.Dimensions(members.Sum(member => member.Dimensions));

    public override Module PictureModule => members[0].PictureModule;

    public override Module TextModule => members[0].TextModule;

    /// <summary>The mean of theirs: a cosine of the ensemble is a mean too.</summary>
    protected override Tensor LogOfLogitScale =>
        stack(members.Select(member => member.LogitScale.log())).mean();

    public override OnnxGraph BuildPictureGraph(ImageSettings image) =>
        TwoTowersGraphs.BuildPicture([.. members], image, Space, _steps);

    public override OnnxGraph BuildTextGraph() =>
        TwoTowersGraphs.BuildText([.. members], Space, integers: _steps is not null);

    public override double RateOf(string parameter, TrainingPhase phase) => 1;

    public override ModelPrecision Precision =>
        _steps is null ? ModelPrecision.Fp32 : ModelPrecision.Int8;

    /// <summary>What becomes of the members' vectors.</summary>
    public JoinedSpace Space { get; set; } = JoinedSpace.Whole;

    /// <summary>Makes the graphs compute with 8-bit integers.</summary>
    /// <param name="pixels">Pictures that show what is to be rounded [batch, 3, height, width].</param>
    public void ComputeInIntegers(Tensor pixels)
    {
        eval();
        _steps = [.. members.Select(member => PictureTowerSteps.Measure(member.Picture, pixels))];
    }

    protected override Tensor ProjectPictures(Tensor pixels) =>
        Space.Pictures(cat([.. members.Select(member => member.EmbedPictures(pixels))], 1));

    protected override Tensor ProjectTexts(Tensor ids) =>
        Space.Texts(cat([.. members.Select(member => member.EmbedTexts(ids))], 1));
}
