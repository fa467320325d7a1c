using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
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
    private readonly ModuleList<ClosetMini> members;
    private IReadOnlyList<PictureTowerSteps>? _steps;
    private Tensor? _axes;

    public Ensemble(IReadOnlyList<ClosetMini> members)
        : base(nameof(Ensemble))
    {
        this.members = ModuleList([.. members]);
        RegisterComponents();
    }

    public override int Dimensions =>
        (int?)_axes?.shape[1] ?? members.Sum(member => member.Dimensions);

    public override Module PictureModule => members[0].PictureModule;

    public override Module TextModule => members[0].TextModule;

    /// <summary>The mean of theirs: a cosine of the ensemble is a mean too.</summary>
    protected override Tensor LogOfLogitScale =>
        stack(members.Select(member => member.LogitScale.log())).mean();

    public override OnnxGraph BuildPictureGraph(ImageSettings image) =>
        ClosetMiniGraphs.BuildPicture([.. members], image, Axes, _steps);

    public override OnnxGraph BuildTextGraph() => ClosetMiniGraphs.BuildText([.. members], Axes);

    private WeightTensor? Axes => _axes is null ? null : Weights.Of("axes", _axes.t());

    /// <summary>
    /// Keeps so many of its dimensions, along the directions that most of these vectors lie along: members that were
    /// trained on the same products say much of it twice.
    /// </summary>
    /// <param name="pictures">Vectors of pictures [pictures, dimensions].</param>
    /// <param name="texts">Vectors of texts [texts, dimensions].</param>
    /// <param name="count">The dimensions to keep.</param>
    public void Narrow(Tensor pictures, Tensor texts, int count) =>
        _axes = PrincipalAxes.Of(pictures, texts, count);

    /// <summary>Makes the picture graph compute with 8-bit integers.</summary>
    /// <param name="pixels">Pictures that show what is to be rounded [batch, 3, height, width].</param>
    public void ComputeInIntegers(Tensor pixels)
    {
        eval();
        _steps = [.. members.Select(member => PictureTowerSteps.Measure(member.Picture, pixels))];
    }

    protected override Tensor ProjectPictures(Tensor pixels) =>
        Join(members.Select(member => member.EmbedPictures(pixels)));

    protected override Tensor ProjectTexts(Tensor ids) =>
        Join(members.Select(member => member.EmbedTexts(ids)));

    private Tensor Join(IEnumerable<Tensor> vectors)
    {
        var joined = cat([.. vectors], 1);
        return _axes is null ? joined : joined.matmul(_axes);
    }
}
