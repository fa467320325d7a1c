using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Evaluation.People;

namespace ClosetCompanion.Evaluation.Tests.People;

public sealed class PersonDrawTests
{
    private static readonly StoredProduct[] _products =
    [
        .. Enumerable
            .Range(1, 400)
            .Select(key => new StoredProduct(
                key,
                "shop",
                new Product
                {
                    Id = $"{key}",
                    Title = $"Brand{key % 12} {(key % 5 == 0 ? "printed" : "plain")} shirt",
                    Usage = key % 2 == 0 ? "Casual" : "Formal",
                    Season = key % 3 == 0 ? "Fall" : "Summer",
                    Colour = $"Colour{key % 4}",
                },
                []
            )),
    ];

    [Fact]
    public void A_person_likes_by_the_taste_and_later_steps_know_what_earlier_ones_did()
    {
        var person = Draw(noise: 0).Make(1);

        person.Opinions.Select(step => step.Count).ShouldBe([0, 3, 10, 30]);
        person.Opinions[2].TakeLast(3).ShouldBe(person.Opinions[1]);
        person
            .Opinions[3]
            .ShouldAllBe(opinion =>
                person.Taste.Likes(_products[(int)opinion.ProductKey - 1].Product)
            );
        person.Asked.Count.ShouldBe(12);
    }

    [Fact]
    public void Noise_makes_about_its_share_of_likes_wrong_and_people_are_the_same_again()
    {
        var draw = Draw(noise: 0.5);
        var people = Enumerable.Range(0, 20).Select(draw.Make).ToArray();

        people
            .SelectMany(person =>
                person.Opinions[3].Select(opinion => (person.Taste, opinion.ProductKey))
            )
            .Average(like => like.Taste.Likes(_products[(int)like.ProductKey - 1].Product) ? 0 : 1)
            .ShouldBe(0.5, tolerance: 0.15);
        Draw(noise: 0.5).Make(7).Opinions[3].ShouldBe(people[7].Opinions[3]);
    }

    [Fact]
    public void Gains_count_less_the_later_they_come()
    {
        Gains.Sum([0, 1]).ShouldBe(1 / Math.Log2(3), tolerance: 1e-12);
        Gains.Ideal([1, 3, 2], places: 2).ShouldBe(3 + (2 / Math.Log2(3)), tolerance: 1e-12);
    }

    private static PersonDraw Draw(double noise) =>
        new(
            new PeopleOptions { Noise = noise },
            new TasteDraw([.. _products.Select(one => one.Product)], TasteKind.Colours),
            [.. _products.Chunk(20).Select(page => (IReadOnlyList<StoredProduct>)page)]
        );
}
