using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>CLIP's text tower under the published names: a causal transformer read at the end-of-text token.</summary>
internal sealed class ClipTextTower : Module<Tensor, Tensor>
{
    private readonly ClipTextEmbeddings embeddings;
    private readonly ClipBlocks encoder;
    private readonly LayerNorm final_layer_norm;

    public ClipTextTower(ClipTextConfig config)
        : base(nameof(ClipTextTower))
    {
        embeddings = new ClipTextEmbeddings(config);
        encoder = new ClipBlocks(config, causal: true);
        final_layer_norm = LayerNorm(config.HiddenSize, config.LayerNormEpsilon);
        RegisterComponents();
    }

    /// <summary>Token ids [batch, length], padded with zeros after the end token, to [batch, width].</summary>
    public override Tensor forward(Tensor ids)
    {
        var x = encoder.forward(embeddings.forward(ids));

        // The end-of-text token has the largest id. What stands after it cannot be seen from it.
        var end = ids.argmax(1);
        return final_layer_norm.forward(
            x[arange(ids.shape[0], dtype: ScalarType.Int64, device: ids.device), end]
        );
    }
}
