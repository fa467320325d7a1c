using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>The directions that vectors lie along most (principal component analysis, not centred, as cosines are kept).</summary>
internal static class PrincipalAxes
{
    /// <summary>Orthonormal columns [dimensions, count], the heaviest first. Pictures and texts weigh the same.</summary>
    /// <param name="pictures">Unit vectors [pictures, dimensions].</param>
    /// <param name="texts">Unit vectors [texts, dimensions].</param>
    /// <param name="count">How many directions to keep, at most as many as there are dimensions.</param>
    public static Tensor Of(Tensor pictures, Tensor texts, int count)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var moments = SecondMoment(pictures) + SecondMoment(texts);

        // In ascending order of the eigenvalues.
        var (_, vectors) = linalg.eigh(moments);
        return vectors
            .narrow(1, vectors.shape[1] - count, count)
            .flip(1)
            .contiguous()
            .to(ScalarType.Float32)
            .MoveToOuterDisposeScope();
    }

    private static Tensor SecondMoment(Tensor vectors)
    {
        var exact = vectors.to(ScalarType.Float64);
        return exact.t().matmul(exact) / vectors.shape[0];
    }
}
