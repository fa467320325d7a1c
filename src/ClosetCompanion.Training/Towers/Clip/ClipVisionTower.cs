using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>CLIP's picture tower under the published names: a vision transformer (Dosovitskiy and others, 2020).</summary>
internal sealed class ClipVisionTower : Module<Tensor, Tensor>
{
    private readonly ClipPatchEmbeddings embeddings;
    private readonly LayerNorm pre_layrnorm;
    private readonly ClipBlocks encoder;
    private readonly LayerNorm post_layernorm;

    public ClipVisionTower(ClipVisionConfig config)
        : base(nameof(ClipVisionTower))
    {
        embeddings = new ClipPatchEmbeddings(config);
        pre_layrnorm = LayerNorm(config.HiddenSize, config.LayerNormEpsilon);
        encoder = new ClipBlocks(config, causal: false);
        post_layernorm = LayerNorm(config.HiddenSize, config.LayerNormEpsilon);
        RegisterComponents();
    }

    /// <summary>Pixels [batch, 3, size, size] to [batch, width], read at the class token.</summary>
    public override Tensor forward(Tensor pixels)
    {
        var x = encoder.forward(pre_layrnorm.forward(embeddings.forward(pixels)));
        return post_layernorm.forward(x.select(1, 0));
    }
}
