using ClosetCompanion.Clip.Onnx;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>Multi-head self-attention under the published names.</summary>
internal sealed class ClipAttention : Module<Tensor, Tensor>
{
    private readonly int _heads;
    private readonly bool _causal;
    private readonly ClipLinear q_proj;
    private readonly ClipLinear k_proj;
    private readonly ClipLinear v_proj;
    private readonly ClipLinear out_proj;

    public ClipAttention(ClipTowerConfig config, bool causal)
        : base(nameof(ClipAttention))
    {
        var width = config.HiddenSize;
        var deviation = Math.Pow(width, -0.5);
        _heads = config.HeadCount;
        _causal = causal;
        q_proj = new ClipLinear(width, width, hasBias: true, deviation);
        k_proj = new ClipLinear(width, width, hasBias: true, deviation);
        v_proj = new ClipLinear(width, width, hasBias: true, deviation);

        // OpenAI's initial values: the residual branches shrink with depth.
        out_proj = new ClipLinear(
            width,
            width,
            hasBias: true,
            deviation * Math.Pow(2 * config.LayerCount, -0.5)
        );
        RegisterComponents();
    }

    /// <summary>[batch, length, width] to the same shape.</summary>
    public override Tensor forward(Tensor x)
    {
        var mixed = functional.scaled_dot_product_attention(
            Heads(q_proj.forward(x)),
            Heads(k_proj.forward(x)),
            Heads(v_proj.forward(x)),
            is_casual: _causal
        );
        return out_proj.forward(mixed.transpose(1, 2).flatten(2));
    }

    /// <summary>[batch, length, width] to [batch, heads, length, width / heads].</summary>
    private Tensor Heads(Tensor x) => x.unflatten(2, [_heads, -1]).transpose(1, 2);
}
