using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// Titles of training that tell how crowded it is around a picture. What is close to many texts, or very close to another
/// one, such as a picture whose own title is among them, would otherwise come before one that is close to the asked text
/// alone (inverted softmax, Smith and others, 2017; query-bank normalisation, Bogolin and others, 2022). A picture's
/// crowding becomes a component of its vector, so that a plain cosine takes it into account; it counts for titles, which
/// look for one product, and not for texts that describe many, whose answers lie where it is crowded.
/// </summary>
internal sealed class QueryBank
{
    /// <summary>What cosines are multiplied by before the closest texts are weighed up.</summary>
    public const double Sharpness = 50;

    /// <summary>What crowding counts for beside the cosine with the asked text.</summary>
    public const double Share = 0.9;

    /// <summary>The last component of a title's vector, beside others of unit length.</summary>
    public const double OfTitle = 0.75;

    /// <summary>What a picture's crowding is multiplied by to become its last component.</summary>
    public const double OfCrowding = -Share / OfTitle;

    /// <param name="titles">Unit vectors of titles [titles, dimensions].</param>
    /// <param name="phrases">Unit vectors of texts that describe many products [phrases, dimensions].</param>
    /// <param name="pictures">Unit vectors of pictures [pictures, dimensions], whose crowding is the usual one.</param>
    /// <param name="leading">How many components of titles and pictures are compared to tell crowding.</param>
    public QueryBank(Tensor titles, Tensor phrases, Tensor pictures, long leading)
    {
        using var _ = no_grad();
        Titles = titles.narrow(1, 0, leading).detach().clone().DetachFromDisposeScope();
        Detector = new TitleDetector(titles, phrases);
        using var crowding = Crowding(pictures).mean();
        Usual = crowding.item<float>();
    }

    /// <summary>The leading components of the titles [titles, leading].</summary>
    public Tensor Titles { get; }

    /// <summary>Decides for which texts crowding counts.</summary>
    public TitleDetector Detector { get; }

    /// <summary>The crowding that leaves a picture where it is.</summary>
    public double Usual { get; }

    /// <summary>Unit vectors [pictures, dimensions] with their crowding: [pictures, dimensions + 1], of nearly unit length.</summary>
    public Tensor Pictures(Tensor vectors) =>
        cat([vectors, (Crowding(vectors) - Usual) * OfCrowding], 1);

    /// <summary>Unit vectors [texts, dimensions] with what weighs the crowding: [texts, dimensions + 1], not of unit length.</summary>
    public Tensor Texts(Tensor vectors) => cat([vectors, Detector.Of(vectors) * OfTitle], 1);

    /// <summary>A soft maximum of the cosines with all titles: [pictures, 1].</summary>
    private Tensor Crowding(Tensor pictures)
    {
        var cosines = pictures.narrow(1, 0, Titles.shape[1]).matmul(Titles.t());
        return (cosines * Sharpness).logsumexp(1, keepdim: true) / Sharpness;
    }
}
