using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class PlaceCorrectionTests
{
    [Fact]
    public void A_like_counts_more_the_further_down_the_product_stood()
    {
        var correction = new PlaceCorrection(eta: 0.7, most: 10);
        correction.WeightOf(1).ShouldBe(1);
        correction.WeightOf(10).ShouldBe(5.01, 0.01);
        correction.WeightOf(24).ShouldBe(9.25, 0.01);
    }

    [Fact]
    public void No_like_counts_more_than_the_bound() =>
        new PlaceCorrection(eta: 0.7, most: 10).WeightOf(1000).ShouldBe(10);

    [Fact]
    public void A_like_at_an_unknown_place_counts_once() =>
        new PlaceCorrection(eta: 0.7, most: 10).WeightOf(null).ShouldBe(1);
}
