using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>Both towers and the logit scale that training learns with them.</summary>
internal sealed class DualEncoder : Module
{
    /// <summary>Cosines are scaled by at most this, as in CLIP.</summary>
    public const double MaximumLogitScale = 100;

    private readonly PictureTower picture;
    private readonly TextTower text;
    private readonly Parameter logit_scale;

    public DualEncoder(
        PictureTowerShape pictureShape,
        TextTowerShape textShape,
        int vocabularySize,
        int dimensions
    )
        : base(nameof(DualEncoder))
    {
        Dimensions = dimensions;
        picture = new PictureTower(pictureShape, dimensions);
        text = new TextTower(textShape, vocabularySize, dimensions);
        logit_scale = Parameter(tensor((float)Math.Log(1 / 0.07)));
        RegisterComponents();
    }

    public int Dimensions { get; }

    public PictureTower Picture => picture;

    public TextTower Text => text;

    /// <summary>What cosines are multiplied by: a scalar, at most <see cref="MaximumLogitScale"/>.</summary>
    public Tensor LogitScale => logit_scale.exp().clamp(max: MaximumLogitScale);

    /// <summary>Pixels [batch, 3, height, width] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedPictures(Tensor pixels) =>
        functional.normalize(picture.forward(pixels), dim: 1);

    /// <summary>Token ids [batch, length] to unit vectors [batch, dimensions].</summary>
    public Tensor EmbedTexts(Tensor ids) => functional.normalize(text.forward(ids), dim: 1);
}
