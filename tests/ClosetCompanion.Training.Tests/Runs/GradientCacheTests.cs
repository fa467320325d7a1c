using ClosetCompanion.Training.Losses;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class GradientCacheTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Gives_the_gradients_of_the_whole_batch(int picturesAtOnce)
    {
        using var scope = NewDisposeScope();
        using var whole = TinyClip.Create();
        using var parts = TinyClip.Create();
        var pixels = randn(8, 3, 16, 16);
        var ids = randint(1, 20, [8, 5], dtype: ScalarType.Int64);
        var pairs = eye(8).to(ScalarType.Bool);

        var expected = ContrastiveLoss.Of(
            whole.EmbedPictures(pixels),
            whole.EmbedTexts(ids),
            whole.LogitScale,
            pairs
        );
        expected.backward();
        var chunks = pixels.split(picturesAtOnce);
        var loss = GradientCache.Backward(
            [
                .. chunks.Select(chunk => (Func<Tensor>)(() => parts.EmbedPictures(chunk))),
                () => parts.EmbedTexts(ids),
            ],
            vectors =>
                ContrastiveLoss.Of(
                    cat([.. vectors.Take(chunks.Length)]),
                    vectors[^1],
                    parts.LogitScale,
                    pairs
                )
        );

        loss.item<float>().ShouldBe(expected.item<float>(), 1e-5f);
        foreach (var (left, right) in whole.named_parameters().Zip(parts.named_parameters()))
        {
            (left.parameter.grad! - right.parameter.grad!)
                .abs()
                .max()
                .item<float>()
                .ShouldBeLessThan(1e-5f, left.name);
        }
    }
}
