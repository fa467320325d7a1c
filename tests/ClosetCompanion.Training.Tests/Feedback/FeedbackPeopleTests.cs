using ClosetCompanion.Training.Feedback;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Tests.Feedback;

public sealed class FeedbackPeopleTests
{
    [Fact]
    public void Nobody_is_in_two_parts_and_most_are_learned_from()
    {
        var people = Of(1000);
        var counts = Enum.GetValues<FeedbackPart>().Select(people.CountOf).ToArray();
        counts.Sum().ShouldBe(1000);
        counts[0].ShouldBeInRange(550, 650);
        counts[1].ShouldBeInRange(160, 240);
    }

    [Fact]
    public void The_part_of_a_person_does_not_depend_on_others()
    {
        var few = Of(30).Of(FeedbackPart.Test).Select(search => search.Person);
        var many = Of(100).Of(FeedbackPart.Test).Select(search => search.Person);
        few.ShouldBeSubsetOf(many);
    }

    [Fact]
    public void Few_people_are_refused_unless_asked_for_twice()
    {
        var few = Of(19);
        Should
            .Throw<TrainingException>(() => few.Require(force: false))
            .Message.ShouldContain("19 people");
        few.Require(force: true);
        Of(20).Require(force: false);
    }

    [Fact]
    public void People_who_liked_nothing_do_not_count()
    {
        var search = new FeedbackSearch("ann", "shirt", [new ChosenProduct(0, 1, false)], [1]);
        var people = new FeedbackPeople([search], seed: 1);
        people.Count.ShouldBe(0);
        Should
            .Throw<TrainingException>(() => people.Require(force: true))
            .Message.ShouldContain("Nobody to learn from");
    }

    private static FeedbackPeople Of(int count) =>
        new(
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(number => new FeedbackSearch(
                        $"person {number}",
                        "shirt",
                        [new ChosenProduct(0, 1, IsLiked: true)],
                        []
                    )),
            ],
            seed: 1
        );
}
