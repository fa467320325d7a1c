using ClosetCompanion.Training.Optimisation;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace ClosetCompanion.Training.Tests.Optimisation;

public sealed class AdamWTests
{
    [Fact]
    public void Takes_the_steps_of_the_published_algorithm()
    {
        using var scope = NewDisposeScope();
        var weight = nn.Parameter(tensor(new[] { 0.5f, -1f, 2f, 0.1f }).view(2, 2));
        var optimiser = new AdamW([("weight", weight)], weightDecay: 0.1);
        var random = new Random(5);
        var expected = weight.detach().data<float>().Select(value => (double)value).ToArray();
        var (first, second) = (new double[4], new double[4]);
        for (var step = 1; step <= 10; step++)
        {
            var gradient = Enumerable.Range(0, 4).Select(_ => random.NextSingle() - 0.5f).ToArray();
            weight.grad = tensor(gradient).view(2, 2);
            optimiser.Step(learningRate: 0.01);
            for (var i = 0; i < 4; i++)
            {
                first[i] = (0.9 * first[i]) + (0.1 * gradient[i]);
                second[i] = (0.98 * second[i]) + (0.02 * gradient[i] * gradient[i]);
                var mean = first[i] / (1 - Math.Pow(0.9, step));
                var deviation = Math.Sqrt(second[i] / (1 - Math.Pow(0.98, step)));
                expected[i] -= 0.01 * ((0.1 * expected[i]) + (mean / (deviation + 1e-6)));
            }
        }

        var actual = weight.detach().data<float>().ToArray();
        for (var i = 0; i < 4; i++)
        {
            ((double)actual[i]).ShouldBe(expected[i], 1e-5);
        }
    }

    [Fact]
    public void What_begins_to_move_later_takes_the_same_first_steps()
    {
        using var scope = NewDisposeScope();
        var (early, late) = (nn.Parameter(ones(3)), nn.Parameter(ones(3)));
        early.grad = late.grad = tensor(new[] { 0.3f, -0.2f, 0.1f });
        var optimiser = new AdamW([("early", early), ("late", late)], weightDecay: 0);
        for (var step = 0; step < 5; step++)
        {
            optimiser.Step(learningRate: 0.01, name => name == "early" ? 1 : 0);
        }

        late.detach().Equals(ones(3)).ShouldBeTrue();
        var afterFive = early.detach().clone();

        for (var step = 0; step < 5; step++)
        {
            optimiser.Step(learningRate: 0.01, name => name == "late" ? 1 : 0);
        }

        late.detach().Equals(afterFive).ShouldBeTrue();
    }

    [Theory]
    [InlineData("norm.weight", 1, false)]
    [InlineData("text.positions", 2, false)]
    [InlineData("blocks.0.widen.weight", 2, true)]
    public void Decays_matrices_only(string name, int dimensions, bool decays)
    {
        using var scope = NewDisposeScope();
        Parameter weight = nn.Parameter(ones(Enumerable.Repeat(2L, dimensions).ToArray()));
        weight.grad = zeros_like(weight);

        new AdamW([(name, weight)], weightDecay: 0.5).Step(learningRate: 0.1);

        weight.detach().mean().item<float>().ShouldBe(decays ? 0.95f : 1f, 1e-6f);
    }
}
