using ClosetCompanion.Training.Feedback;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class FeedbackMeasurementTests
{
    private static readonly FeedbackGallery _gallery = MadeUpShop.GalleryOf(
        [1, 0],
        [0.8f, 0.6f],
        [0, 1]
    );
    private static readonly Dictionary<string, float[]> _vectors = new() { ["red"] = [1, 0] };

    [Fact]
    public void What_stands_first_counts_in_full_and_what_stands_second_less()
    {
        Measure(0).Ndcg.ShouldBe(1, 1e-6);
        Measure(0).Mrr.ShouldBe(1, 1e-6);
        Measure(1).Ndcg.ShouldBe(1 / Math.Log2(3), 1e-6);
        Measure(1).Mrr.ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public void A_matrix_turns_the_words()
    {
        var turned = Measure(2, [0, 1, -1, 0]);
        turned.Ndcg.ShouldBe(1, 1e-6);
    }

    [Fact]
    public void What_was_only_opened_is_not_measured()
    {
        var search = new FeedbackSearch("ann", "red", [new ChosenProduct(2, 1, false)], []);
        using var measurement = new FeedbackMeasurement([search], _vectors, _gallery);
        measurement.Searches.ShouldBe(0);
        measurement.Measure(null, TestContext.Current.CancellationToken).Of.ShouldBeEmpty();
    }

    private static PeopleFigures Measure(int liked, float[]? matrix = null)
    {
        var search = new FeedbackSearch("ann", "red", [new ChosenProduct(liked, 3, true)], []);
        using var measurement = new FeedbackMeasurement([search], _vectors, _gallery);
        return measurement.Measure(matrix, TestContext.Current.CancellationToken);
    }
}
