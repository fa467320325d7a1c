using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>A pre-norm transformer block under the published names.</summary>
internal sealed class ClipBlock : Module<Tensor, Tensor>
{
    private readonly LayerNorm layer_norm1;
    private readonly ClipAttention self_attn;
    private readonly LayerNorm layer_norm2;
    private readonly ClipMlp mlp;

    public ClipBlock(ClipTowerConfig config, bool causal)
        : base(nameof(ClipBlock))
    {
        layer_norm1 = LayerNorm(config.HiddenSize, config.LayerNormEpsilon);
        self_attn = new ClipAttention(config, causal);
        layer_norm2 = LayerNorm(config.HiddenSize, config.LayerNormEpsilon);
        mlp = new ClipMlp(config);
        RegisterComponents();
    }

    /// <summary>[batch, length, width] to the same shape.</summary>
    public override Tensor forward(Tensor x)
    {
        x = x + self_attn.forward(layer_norm1.forward(x));
        return x + mlp.forward(layer_norm2.forward(x));
    }
}
