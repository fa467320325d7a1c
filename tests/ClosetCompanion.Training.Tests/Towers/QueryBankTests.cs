using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class QueryBankTests
{
    [Fact]
    public void A_cosine_counts_how_crowded_it_is_around_the_picture()
    {
        using var scope = NewDisposeScope();
        var texts = Unit(60, 16);
        var pictures = Unit(20, 16);
        var asked = Unit(5, 16);

        var bank = new QueryBank(texts, pictures);

        var crowding = (pictures.matmul(texts.t()) * 20).exp().sum(1).log() / 20;
        var expected =
            QueryBank.OfOthers
            * (asked.matmul(pictures.t()) - (QueryBank.Share * (crowding - crowding.mean())));
        var actual = QueryBank.OfTexts(asked).matmul(bank.Pictures(pictures).t());
        (actual - expected).abs().max().item<float>().ShouldBeLessThan(1e-5f);
        QueryBank
            .OfTexts(asked)
            .norm(1)
            .data<float>()
            .ShouldAllBe(norm => norm > 0.9999 && norm < 1.0001);
    }

    [Fact]
    public void Of_two_pictures_as_close_to_a_text_the_one_comes_first_that_is_close_to_no_other()
    {
        using var scope = NewDisposeScope();
        var texts = eye(3, 4);
        var pictures = nn.functional.normalize(
            tensor(
                new float[,]
                {
                    { 1, 1, 1, 0 },
                    { 1, 0, 0, 1.4142f },
                }
            ),
            dim: 1
        );

        var bank = new QueryBank(texts, pictures);

        var cosines = nn
            .functional.normalize(bank.Pictures(pictures), dim: 1)
            .matmul(QueryBank.OfTexts(texts.narrow(0, 0, 1)).t())
            .data<float>()
            .ToArray();
        cosines[1].ShouldBeGreaterThan(cosines[0]);
    }

    private static Tensor Unit(int rows, int columns) =>
        nn.functional.normalize(randn(rows, columns), dim: 1);
}
