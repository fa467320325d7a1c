using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class WeightInterpolationTests
{
    [Theory]
    [InlineData(1.0, 3f)]
    [InlineData(0.25, 1.5f)]
    [InlineData(0.0, 1f)]
    public void Stands_between_the_start_and_the_trained_weights(double share, float expected)
    {
        using var scope = no_grad();
        using var trained = TinyClip.Create();
        using var start = TinyClip.Create();
        foreach (var parameter in trained.parameters())
        {
            parameter.fill_(3);
        }

        foreach (var parameter in start.parameters())
        {
            parameter.fill_(1);
        }

        WeightInterpolation.Apply(trained, start, share);

        foreach (var parameter in trained.parameters())
        {
            parameter
                .data<float>()
                .ToArray()
                .ShouldAllBe(value => Math.Abs(value - expected) < 1e-6);
        }
    }
}
