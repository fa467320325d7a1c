using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Recipes;

/// <summary>What is trained: two towers of any kinds into one space, or a published CLIP.</summary>
public sealed record ModelSection
{
    /// <summary>Components of an embedding.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// How pictures are prepared. They are decoded to this size; phases may see them smaller, and the model that comes out
    /// takes those of the last phase.
    /// </summary>
    public required ImageSettings Image { get; init; }

    /// <summary>The picture tower; left out, with <see cref="Text"/>, where the model is a CLIP.</summary>
    public PictureTowerShape? Picture { get; init; }

    /// <summary>The text tower.</summary>
    public TextTowerShape? Text { get; init; }

    /// <summary>
    /// Width between the two products of the head that follows each tower; 0 for a single product. See
    /// <see cref="ProjectionHead"/>.
    /// </summary>
    public int HeadWidth { get; init; }

    /// <summary>The shape of a CLIP that starts from random weights; a published one brings its own.</summary>
    public ClipShape? Clip { get; init; }

    /// <summary>Merges that the vocabulary learns; of no account where weights bring theirs.</summary>
    public int VocabularyMerges { get; init; } = 6000;

    /// <summary>Share of the towers' features that are set to zero in training, of pictures and of texts.</summary>
    public double Dropout { get; init; }

    /// <summary>
    /// Whether convolutions and large products are trained in bfloat16: on processors that multiply it fast (AVX-512
    /// BF16, AMX) at about twice the rate. Weights, normalisation and losses stay in float32.
    /// </summary>
    public bool Bfloat16 { get; init; }

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem =>
        Dimensions < 1 ? "dimensions must be at least 1"
        : Dropout is < 0 or >= 1 ? "dropout must be from 0 to below 1"
        : Dropout > 0 && Picture is null ? "dropout is for two towers, not for a CLIP"
        : HeadWidth < 0 ? "headWidth must not be negative"
        : (Picture is null) != (Text is null) ? "picture and text must be given together"
        : Image.Width < 16 || Image.Height < 16
            ? "pictures must be at least 16 pixels wide and high"
        : Picture?.Problem ?? Text?.Problem;
}
