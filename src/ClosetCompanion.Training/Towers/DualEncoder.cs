using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>What training needs of a model: two towers into one space, a logit scale, and the graphs that the program runs.</summary>
internal abstract class DualEncoder(string name) : Module(name)
{
    /// <summary>Cosines are scaled by at most this, as in CLIP.</summary>
    public const double MaximumLogitScale = 100;

    /// <summary>Logarithm of the logit scale before training, as in CLIP: cosines are divided by 0.07.</summary>
    protected static readonly float InitialLogitScale = (float)Math.Log(1 / 0.07);

    private (string Name, Parameter Value)[]? _tunable;

    /// <summary>Components of an embedding.</summary>
    public abstract int Dimensions { get; }

    /// <summary>What the graphs compute in.</summary>
    public virtual ModelPrecision Precision => ModelPrecision.Fp32;

    /// <summary>The logarithm of what cosines are multiplied by; learned.</summary>
    protected abstract Tensor LogOfLogitScale { get; }

    /// <summary>Where the weights lie: the processor or a graphics card.</summary>
    public Device Device => LogOfLogitScale.device;

    /// <summary>What cosines are multiplied by: a scalar, at most <see cref="MaximumLogitScale"/>.</summary>
    public Tensor LogitScale => LogOfLogitScale.exp().clamp(max: MaximumLogitScale);

    /// <summary>What is added to every logit; null unless <see cref="LearnLogitBias"/> was called.</summary>
    public Parameter? LogitBias { get; private set; }

    /// <summary>Prepares for the sigmoid loss, which learns a bias and starts from a logit scale of its own.</summary>
    public void LearnLogitBias()
    {
        using var _ = no_grad();
        LogOfLogitScale.fill_(Math.Log(SigmoidLoss.InitialLogitScale));
        LogitBias = Parameter(tensor(SigmoidLoss.InitialBias));
        register_parameter("logit_bias", LogitBias);
    }

    /// <summary>The picture tower's module.</summary>
    public abstract Module PictureModule { get; }

    /// <summary>The text tower's module.</summary>
    public abstract Module TextModule { get; }

    /// <summary>Prepares for a step of a phase: what the phase does not move is frozen.</summary>
    public virtual void BeginTraining(TrainingPhase phase)
    {
        train();
        _tunable ??= [.. named_parameters().Where(entry => entry.parameter.requires_grad)];
        foreach (var (name, parameter) in _tunable)
        {
            parameter.requires_grad_(RateOf(name, phase) > 0);
        }
    }

    /// <summary>Prepares for measuring: exact numbers, nothing left to chance.</summary>
    public virtual void BeginMeasuring() => eval();

    /// <summary>What a parameter moves by, as a share of the learning rate.</summary>
    public abstract double RateOf(string parameter, TrainingPhase phase);

    /// <summary>Pixels [batch, 3, height, width] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedPictures(Tensor pixels) =>
        functional.normalize(ProjectPictures(pixels), dim: 1);

    /// <summary>Token ids [batch, length], padded with zeros after the end token, to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedTexts(Tensor ids) => functional.normalize(ProjectTexts(ids), dim: 1);

    /// <summary>The picture tower as the program runs it.</summary>
    public abstract OnnxGraph BuildPictureGraph(ImageSettings image);

    /// <summary>The text tower as the program runs it.</summary>
    public abstract OnnxGraph BuildTextGraph();

    /// <summary>Pixels [batch, 3, height, width] to vectors [batch, dimensions] of any length.</summary>
    protected abstract Tensor ProjectPictures(Tensor pixels);

    /// <summary>Token ids [batch, length] to vectors [batch, dimensions] of any length.</summary>
    protected abstract Tensor ProjectTexts(Tensor ids);
}
