using ClosetCompanion.Training.Optimisation;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Optimisation;

public sealed class WeightAverageTests
{
    [Fact]
    public void Follows_the_weights_slowly_and_gives_them_back()
    {
        using var scope = no_grad();
        using var layer = nn.Linear(2, 2, hasBias: false);
        layer.weight!.fill_(0);
        var average = new WeightAverage(layer, kept: 0.9);

        layer.weight!.fill_(1);
        for (var step = 1; step <= 200; step++)
        {
            average.Update(step);
        }

        layer.weight!.fill_(3);
        average.Update(201);
        average.Swap();
        Weight().ShouldBe(1.2f, 1e-4f);

        average.Swap();
        Weight().ShouldBe(3f);

        float Weight() => layer.weight!.data<float>()[0];
    }

    [Fact]
    public void The_start_is_soon_forgotten()
    {
        using var scope = no_grad();
        using var layer = nn.Linear(1, 1, hasBias: false);
        layer.weight!.fill_(100);
        var average = new WeightAverage(layer, kept: 0.9999);

        layer.weight!.fill_(1);
        for (var step = 1; step <= 100; step++)
        {
            average.Update(step);
        }

        average.State.Single().Value.item<float>().ShouldBe(1, 0.01f);
    }

    [Fact]
    public void What_rests_again_is_still_followed()
    {
        using var scope = no_grad();
        using var layer = nn.Linear(1, 1, hasBias: false);
        layer.weight!.fill_(0);
        var every = new WeightAverage(layer, kept: 0.9);
        var some = new WeightAverage(layer, kept: 0.9);

        for (var step = 1; step <= 40; step++)
        {
            var moves = step is > 10 and <= 20;
            if (moves)
            {
                layer.weight!.add_(1);
            }

            every.Update(step);
            some.Update(step, _ => moves);
        }

        Of(some).ShouldBe(Of(every));
        Of(some).ShouldNotBe(0);
        Of(some).ShouldNotBe(layer.weight!.item<float>());

        static float Of(WeightAverage average) => average.State.Single().Value.item<float>();
    }
}
