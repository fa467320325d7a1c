using ClosetCompanion.Evaluation.Outfits;

namespace ClosetCompanion.Evaluation.Tests.Outfits;

public sealed class BlankQuestionsTests
{
    private static readonly OutfitSet _set = MadeOutfits.Create(200);

    [Fact]
    public void All_four_candidates_are_of_the_part_and_of_one_category()
    {
        var questions = BlankQuestions.Make(_set, OutfitPart.Test);
        questions.ShouldNotBeEmpty();
        foreach (var question in questions)
        {
            question.Candidates.Count.ShouldBe(4);
            question.Candidates.ShouldAllBe(one => OutfitSplit.PartOf(one.Id) == OutfitPart.Test);
            question.Candidates.Select(one => one.Category).Distinct().Count().ShouldBe(1);
            question.Context.ShouldNotContain(question.Candidates[0]);
        }
    }

    [Fact]
    public void The_same_seed_asks_the_same() =>
        BlankQuestions
            .Make(_set, null, seed: 5)
            .SelectMany(question => question.Candidates)
            .ShouldBe(
                BlankQuestions.Make(_set, null, seed: 5).SelectMany(question => question.Candidates)
            );

    [Fact]
    public void Colour_variants_are_of_one_part() =>
        Enumerable
            .Range(0, 100)
            .ShouldAllBe(number =>
                OutfitSplit.PartOf($"{number}-10") == OutfitSplit.PartOf($"{number}-99")
            );

    [Fact]
    public void Equal_scores_are_right_by_chance() =>
        FillInTheBlank
            .Ask("all", "nothing", BlankQuestions.Make(_set, null), _ => [0, 0, 0, 0])
            .Right.ShouldBe(0.25);

    [Fact]
    public void Counts_find_that_colours_go_together()
    {
        var result = FillInTheBlank.Ask(
            "all",
            "counts",
            BlankQuestions.Make(_set, null),
            new PairCounts(_set.Outfits).Score
        );
        result.Right.ShouldBeGreaterThan(0.6);
        result.Interval.Low.ShouldBeLessThan(result.Right);
    }
}
