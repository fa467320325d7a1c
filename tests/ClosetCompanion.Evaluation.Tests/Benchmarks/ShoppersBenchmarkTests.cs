using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Metrics;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Evaluation.Tests.Benchmarks;

public sealed class ShoppersBenchmarkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_77_queries_no_two_alike()
    {
        ShopperQuery.All().Count.ShouldBe(77);
        ShopperQuery
            .All()
            .Select(query => query.Query)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count()
            .ShouldBe(77);
        ShopperQuery.All().ShouldAllBe(query => query.Kinds.Count > 0);
    }

    [Fact]
    public void No_text_of_the_test_list_is_in_the_one_that_models_are_chosen_by()
    {
        var chosenBy = ShopperQueries.Read(ShopperList.Development).Select(query => query.Query);
        var test = ShopperQueries.Read(ShopperList.Test).Select(query => query.Query).ToList();

        test.Count.ShouldBe(76);
        test.Concat(chosenBy).ShouldBeUnique();
        ShopperQuery.All(ShopperList.Test).ShouldAllBe(query => query.Kinds.Count > 0);
    }

    [Theory]
    [InlineData("navy trainers for him", "Casual Shoes", "Navy Blue", "Men", "Shoe", true)]
    [InlineData("navy trainers for him", "Casual Shoes", "Navy Blue", "Women", "Shoe", false)]
    [InlineData("navy trainers for him", "Formal Shoes", "Navy Blue", "Men", "Shoe", false)]
    [InlineData("black office shoes", "Formal Shoes", "Black", "Men", "Shoe", true)]
    [InlineData("black office shoes", "Formal Shoes", "Brown", "Men", "Shoe", false)]
    [InlineData("red polo tee", "Tshirts", "Red", "Men", "Northfold Polo T-shirt", true)]
    [InlineData("red polo tee", "Tshirts", "Red", "Men", "U.S. Polo Assn. T-shirt", false)]
    [InlineData("red polo tee", "Tshirts", "Red", "Men", "Northfold T-shirt", false)]
    public void Attributes_decide_what_answers(
        string text,
        string kind,
        string colour,
        string people,
        string title,
        bool answers
    ) =>
        ShopperQuery
            .All()
            .Single(query => query.Query == text)
            .Holds(Thing("1", kind, colour, people) with { Title = title })
            .ShouldBe(answers);

    [Fact]
    public async Task Asks_what_the_catalogue_can_answer_and_says_what_it_cannot()
    {
        await using var workplace = await Workplace.CreateAsync();
        var source = ColourSource.OfFive();
        for (var id = 20; id < 32; id++)
        {
            source.Add(Thing($"{id}", "Belts", "Black", "Men"), ColourSource.Picture(id, id, id));
        }
        await using var companion = await workplace.OpenAsync(source);
        var gallery = await Gallery.OverAsync(companion, "colours", Stop);

        var benchmark = await ShoppersBenchmark.CreateAsync(
            companion.Model,
            gallery,
            cancellationToken: Stop
        );

        var asked = benchmark.Queries.ShouldHaveSingleItem();
        asked.Name.ShouldBe("black belt for men");
        asked.Type.ShouldBe("kind, colour, people");
        asked.Relevant.Count.ShouldBe(12);
        benchmark.Skipped.Count.ShouldBe(76);
        var results = benchmark.Run(gallery, companion.Model.Manifest, Stop);
        results.Measure().Ceiling[RetrievalMetric.PrecisionAt10].ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_a_catalogue_in_other_words()
    {
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(ColourSource.OfFive());
        var gallery = await Gallery.OverAsync(companion, "colours", Stop);

        var refused = await Should.ThrowAsync<EvaluationException>(() =>
            ShoppersBenchmark.CreateAsync(companion.Model, gallery, cancellationToken: Stop)
        );

        refused.Message.ShouldContain("Fashion Product Images");
    }

    private static Product Thing(string id, string kind, string colour, string people) =>
        new()
        {
            Id = id,
            Title = $"{people} {colour} {kind}",
            Category = ["Things", kind],
            Colour = colour,
            Gender = people,
        };
}
