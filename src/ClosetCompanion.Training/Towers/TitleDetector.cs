using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// Tells texts that name one product (titles) from those that describe many ("navy tee for men"), by a plane between their
/// vectors, fitted by least squares.
/// </summary>
internal sealed class TitleDetector
{
    private const double Steepness = 9;

    // A text in between is rather not taken for a title: "white formal shirt for men" describes many.
    private const double Caution = 1.5;
    private const double Ridge = 1e-4;

    /// <param name="titles">Unit vectors of titles [titles, dimensions].</param>
    /// <param name="phrases">Unit vectors of other texts [phrases, dimensions]. Both sides weigh the same.</param>
    public TitleDetector(Tensor titles, Tensor phrases)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var (ofTitles, ofPhrases) = (WithOne(titles), WithOne(phrases));
        var moments = Moments(ofTitles) + Moments(ofPhrases);
        var difference = ofTitles.mean([0]) - ofPhrases.mean([0]);
        var plane =
            Steepness
            * linalg.solve(
                moments + (Ridge * eye(moments.shape[0], dtype: ScalarType.Float64)),
                difference
            );
        Direction = plane
            .narrow(0, 0, titles.shape[1])
            .to(ScalarType.Float32)
            .unsqueeze(0)
            .DetachFromDisposeScope();
        Offset = plane[-1].item<double>() - Caution;
    }

    /// <summary>What vectors are multiplied by [1, dimensions].</summary>
    public Tensor Direction { get; }

    /// <summary>What is added then; the sigmoid of the sum is the answer.</summary>
    public double Offset { get; }

    /// <summary>From 0 for a text that describes many products to 1 for a title: [texts, 1].</summary>
    public Tensor Of(Tensor texts) => (texts.matmul(Direction.t()) + Offset).sigmoid();

    private static Tensor Moments(Tensor vectors) => vectors.t().matmul(vectors) / vectors.shape[0];

    private static Tensor WithOne(Tensor vectors) =>
        nn.functional.pad(vectors.to(ScalarType.Float64), [0L, 1L], value: 1);
}
