using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class QueryBankTests
{
    [Fact]
    public void A_titles_cosine_counts_how_crowded_it_is_around_the_picture()
    {
        using var scope = NewDisposeScope();
        var (titles, phrases) = TwoSides();
        var pictures = Unit(20, 16);

        var bank = new QueryBank(titles, phrases, pictures, leading: titles.shape[1]);

        var crowding = (pictures.matmul(titles.t()) * 50).exp().sum(1).log() / 50;
        var weight = bank.Detector.Of(titles) * QueryBank.Share;
        var expected = titles.matmul(pictures.t()) - (weight * (crowding - crowding.mean()));
        var actual = bank.Texts(titles).matmul(bank.Pictures(pictures).t());
        (actual - expected).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void Of_two_pictures_as_close_to_a_title_the_one_comes_first_that_is_close_to_no_other()
    {
        using var scope = NewDisposeScope();
        var titles = eye(3, 5);
        var phrases = eye(5).narrow(0, 4, 1);
        var pictures = nn.functional.normalize(
            tensor(
                new float[,]
                {
                    { 1, 1, 1, 0, 0 },
                    { 1, 0, 0, 1.4142f, 0 },
                }
            ),
            dim: 1
        );

        var bank = new QueryBank(titles, phrases, pictures, leading: titles.shape[1]);

        var cosines = bank.Pictures(pictures)
            .matmul(bank.Texts(titles.narrow(0, 0, 1)).t())
            .data<float>()
            .ToArray();
        cosines[1].ShouldBeGreaterThan(cosines[0]);
    }

    [Fact]
    public void Crowding_is_told_by_the_leading_components()
    {
        using var scope = NewDisposeScope();
        var (titles, phrases) = TwoSides();
        var pictures = Unit(20, 16);
        var others = pictures.clone();
        others[TensorIndex.Colon, TensorIndex.Slice(10)] = 0;

        var bank = new QueryBank(titles, phrases, pictures, leading: 10);

        bank.Titles.shape.ShouldBe([300, 10]);
        var difference =
            bank.Pictures(pictures).select(1, 16) - bank.Pictures(others).select(1, 16);
        difference.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Titles_are_told_from_texts_that_describe_many_products()
    {
        using var scope = NewDisposeScope();
        var (titles, phrases) = TwoSides();

        var detector = new TitleDetector(titles, phrases);

        detector.Of(titles).min().item<float>().ShouldBeGreaterThan(0.8f);
        detector.Of(phrases).max().item<float>().ShouldBeLessThan(0.2f);
    }

    /// <summary>Vectors on two sides of a plane, and many more on one of them.</summary>
    private static (Tensor Titles, Tensor Phrases) TwoSides()
    {
        var (titles, phrases) = (Unit(300, 16), Unit(60, 16));
        titles[TensorIndex.Colon, 0] = 0.7f;
        phrases[TensorIndex.Colon, 0] = -0.4f;
        return (nn.functional.normalize(titles, dim: 1), nn.functional.normalize(phrases, dim: 1));
    }

    private static Tensor Unit(int rows, int columns) =>
        nn.functional.normalize(randn(rows, columns), dim: 1);
}
