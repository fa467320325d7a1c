using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class PrincipalAxesTests
{
    private const int Dimensions = 12;
    private const int Used = 4;

    [Fact]
    public void Cosines_stay_where_the_vectors_use_no_more_directions_than_are_kept()
    {
        using var scope = NewDisposeScope();
        var directions = linalg.qr(randn(Dimensions, Used)).Q.t();
        var pictures = nn.functional.normalize(randn(50, Used).matmul(directions), dim: 1);
        var texts = nn.functional.normalize(randn(30, Used).matmul(directions), dim: 1);

        var axes = PrincipalAxes.Of(pictures, texts, Used);

        axes.shape.ShouldBe([Dimensions, Used]);
        var narrowed = pictures.matmul(axes).matmul(texts.matmul(axes).t());
        (narrowed - pictures.matmul(texts.t())).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void The_heaviest_direction_comes_first()
    {
        using var scope = NewDisposeScope();
        var pictures = eye(3).index_select(0, tensor(new long[] { 2, 2, 2, 0 }));

        var axes = PrincipalAxes.Of(pictures, pictures, 2);

        axes[2, 0].abs().item<float>().ShouldBe(1, 1e-5f);
        axes[0, 1].abs().item<float>().ShouldBe(1, 1e-5f);
    }
}
