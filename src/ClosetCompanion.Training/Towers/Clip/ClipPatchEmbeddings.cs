using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>Vectors of patches behind the class token's, with those of their places added; under the published names.</summary>
internal sealed class ClipPatchEmbeddings : Module<Tensor, Tensor>
{
    private readonly Parameter class_embedding;
    private readonly Conv2d patch_embedding;
    private readonly Embedding position_embedding;

    public ClipPatchEmbeddings(ClipVisionConfig config)
        : base(nameof(ClipPatchEmbeddings))
    {
        var (width, patch) = (config.HiddenSize, config.PatchSize);
        var deviation = Math.Pow(width, -0.5);
        class_embedding = Parameter(randn(width) * deviation);
        patch_embedding = Conv2d(3, width, patch, stride: patch, bias: false);
        position_embedding = Embedding(config.PatchCount + 1, width);
        RegisterComponents();
        init.normal_(patch_embedding.weight!, 0, 0.02);
        init.normal_(position_embedding.weight!, 0, deviation);
    }

    /// <summary>Pixels [batch, 3, size, size] to [batch, 1 + patches, width].</summary>
    public override Tensor forward(Tensor pixels)
    {
        var patches = patch_embedding.forward(pixels).flatten(2).transpose(1, 2);
        var classToken = class_embedding.expand(pixels.shape[0], 1, -1);
        return cat([classToken, patches], dim: 1) + position_embedding.weight!;
    }
}
