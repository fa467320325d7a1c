using ClosetCompanion.Training.Losses;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Losses;

public sealed class SigmoidLossTests
{
    [Fact]
    public void Judges_every_pair_for_itself()
    {
        using var scope = NewDisposeScope();
        var pictures = nn.functional.normalize(randn(3, 4), dim: 1);
        var texts = nn.functional.normalize(randn(2, 4), dim: 1);
        var positives = new[,]
        {
            { true, false },
            { false, true },
            { true, false },
        };
        var cosines = pictures.matmul(texts.t());
        var expected = 0.0;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                var logit = (10 * cosines[i, j].item<float>()) - 2;
                expected += Math.Log(1 + Math.Exp(positives[i, j] ? -logit : logit)) / 3;
            }
        }

        SigmoidLoss
            .Of(pictures, texts, tensor(10f), tensor(-2f), tensor(positives))
            .item<float>()
            .ShouldBe((float)expected, 1e-4f);
    }
}
