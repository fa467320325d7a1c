using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// Texts of training that tell how crowded it is around a picture. What is close to many texts, such as a picture that was
/// trained on, would otherwise come before one that is close to the asked text alone (inverted softmax, Smith and others,
/// 2017; query-bank normalisation, Bogolin and others, 2022). A picture's crowding becomes a component of its vector, so
/// that a plain cosine takes it into account.
/// </summary>
internal sealed class QueryBank
{
    /// <summary>What cosines are multiplied by before the closest texts are weighed up.</summary>
    public const double Sharpness = 20;

    /// <summary>What crowding counts for beside the cosine with the asked text.</summary>
    public const double Share = 0.6;

    /// <summary>The last component of a text's vector; the others have the rest of its length.</summary>
    public const double OfText = 0.6;

    /// <summary>The length that the other components of a text's vector have.</summary>
    public static readonly double OfOthers = Math.Sqrt(1 - (OfText * OfText));

    /// <param name="texts">Unit vectors [texts, dimensions].</param>
    /// <param name="pictures">Unit vectors of pictures [pictures, dimensions], whose crowding is the usual one.</param>
    public QueryBank(Tensor texts, Tensor pictures)
    {
        using var _ = no_grad();
        Texts = texts.detach().clone().DetachFromDisposeScope();
        using var crowding = Crowding(pictures).mean();
        Usual = crowding.item<float>();
    }

    /// <summary>Unit vectors [texts, dimensions].</summary>
    public Tensor Texts { get; }

    /// <summary>The crowding that leaves a picture where it is.</summary>
    public double Usual { get; }

    /// <summary>What a picture's crowding is multiplied by to become its last component.</summary>
    public static double OfCrowding => -Share * OfOthers / OfText;

    /// <summary>Unit vectors [pictures, dimensions] with their crowding: [pictures, dimensions + 1], of nearly unit length.</summary>
    public Tensor Pictures(Tensor vectors) =>
        cat([vectors, (Crowding(vectors) - Usual) * OfCrowding], 1);

    /// <summary>Unit vectors [texts, dimensions] with what weighs the crowding: unit vectors [texts, dimensions + 1].</summary>
    public static Tensor OfTexts(Tensor vectors) =>
        nn.functional.pad(vectors * OfOthers, [0L, 1L], value: OfText);

    /// <summary>A soft maximum of the cosines with all texts: [pictures, 1].</summary>
    private Tensor Crowding(Tensor pictures) =>
        (pictures.matmul(Texts.t()) * Sharpness).logsumexp(1, keepdim: true) / Sharpness;
}
