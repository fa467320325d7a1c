using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>Vectors of tokens and places, under the published names.</summary>
internal sealed class ClipTextEmbeddings : Module<Tensor, Tensor>
{
    private readonly Embedding token_embedding;
    private readonly Embedding position_embedding;

    public ClipTextEmbeddings(ClipTextConfig config)
        : base(nameof(ClipTextEmbeddings))
    {
        token_embedding = Embedding(config.VocabularySize, config.HiddenSize);
        position_embedding = Embedding(config.MaxPositions, config.HiddenSize);
        RegisterComponents();
        init.normal_(token_embedding.weight!, 0, 0.02);
        init.normal_(position_embedding.weight!, 0, 0.01);
    }

    /// <summary>Token ids [batch, length] to [batch, length, width].</summary>
    public override Tensor forward(Tensor ids) =>
        token_embedding.forward(ids)
        + position_embedding.weight![TensorIndex.Slice(0, ids.shape[1])];
}
