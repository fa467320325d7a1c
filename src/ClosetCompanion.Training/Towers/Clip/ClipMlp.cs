using ClosetCompanion.Clip.Onnx;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>The two linear layers of a block, under the published names.</summary>
internal sealed class ClipMlp : Module<Tensor, Tensor>
{
    private readonly ClipActivation _activation;
    private readonly ClipLinear fc1;
    private readonly ClipLinear fc2;

    public ClipMlp(ClipTowerConfig config)
        : base(nameof(ClipMlp))
    {
        var (width, wide) = (config.HiddenSize, config.IntermediateSize);
        _activation = config.Activation;
        fc1 = new ClipLinear(width, wide, hasBias: true, Math.Pow(2 * width, -0.5));
        fc2 = new ClipLinear(
            wide,
            width,
            hasBias: true,
            Math.Pow(width, -0.5) * Math.Pow(2 * config.LayerCount, -0.5)
        );
        RegisterComponents();
    }

    /// <summary>[..., width] to the same shape.</summary>
    public override Tensor forward(Tensor x) => fc2.forward(Activate(fc1.forward(x)));

    private Tensor Activate(Tensor x) =>
        _activation == ClipActivation.QuickGelu ? x * sigmoid(1.702 * x) : functional.gelu(x);
}
