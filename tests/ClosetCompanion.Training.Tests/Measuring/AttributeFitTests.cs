using ClosetCompanion.Training.Measuring;

namespace ClosetCompanion.Training.Tests.Measuring;

public sealed class AttributeFitTests
{
    [Fact]
    public void Accuracy_is_the_share_of_pictures_whose_likeliest_value_is_right() =>
        Fit(rightOften: 0.75).Accuracy.ShouldBe(0.75, 1e-9);

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void The_scale_makes_answers_as_sure_as_they_are_often_right(double rightOften)
    {
        var fit = Fit(rightOften);

        var scale = fit.FindScale();

        // Two values that lie 0.1 apart: the better one has this probability.
        (1 / (1 + Math.Exp(-0.1 * scale))).ShouldBe(rightOften, 0.01);
        fit.ErrorAt(scale).ShouldBeLessThan(0.02);
    }

    [Fact]
    public void Answers_that_are_too_sure_have_an_error() =>
        Fit(rightOften: 0.6).ErrorAt(200).ShouldBe(0.4, 0.01);

    private static AttributeFit Fit(double rightOften)
    {
        var count = 100;
        var hits = (int)(rightOften * count);
        return new AttributeFit(
            [.. Enumerable.Repeat(new[] { 0.3f, 0.2f }, count)],
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => (IReadOnlySet<int>)new HashSet<int> { i < hits ? 0 : 1 }),
            ]
        );
    }
}
