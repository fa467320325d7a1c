using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>Both towers and the logit scale that training learns with them.</summary>
internal sealed class DualEncoder : Module
{
    /// <summary>Cosines are scaled by at most this, as in CLIP.</summary>
    public const double MaximumLogitScale = 100;

    // Parameters are found by their fields' names.
    private readonly Parameter logit_scale;

    public DualEncoder(
        PictureTowerShape picture,
        TextTowerShape text,
        int vocabularySize,
        int dimensions
    )
        : base(nameof(DualEncoder))
    {
        Dimensions = dimensions;
        Picture = new PictureTower(picture, dimensions);
        Text = new TextTower(text, vocabularySize, dimensions);
        logit_scale = Parameter(tensor((float)Math.Log(1 / 0.07)));
        register_module("picture", Picture);
        register_module("text", Text);
        register_parameter("logit_scale", logit_scale);
    }

    public int Dimensions { get; }

    public PictureTower Picture { get; }

    public TextTower Text { get; }

    /// <summary>What cosines are multiplied by: a scalar, at most <see cref="MaximumLogitScale"/>.</summary>
    public Tensor LogitScale => logit_scale.exp().clamp(max: MaximumLogitScale);

    /// <summary>Pixels [batch, 3, height, width] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedPictures(Tensor pixels) =>
        functional.normalize(Picture.forward(pixels), dim: 1);

    /// <summary>Token ids [batch, length] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedTexts(Tensor ids) => functional.normalize(Text.forward(ids), dim: 1);
}
