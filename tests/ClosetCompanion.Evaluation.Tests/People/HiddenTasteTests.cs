using ClosetCompanion.Catalog;
using ClosetCompanion.Evaluation.People;

namespace ClosetCompanion.Evaluation.Tests.People;

public sealed class HiddenTasteTests
{
    private static readonly HiddenTaste _taste = new(
        "Sports",
        new HashSet<string>(),
        new HashSet<string> { "Red", "Blue" },
        new HashSet<string> { "striped" },
        new HashSet<string> { "nordwind" }
    );

    [Theory]
    [InlineData("Nordwind Men Striped T-shirt", "Red", "Sports", 4)]
    [InlineData("Nordwind Men T-shirt", "Red", "Casual", 2)]
    [InlineData("Other Men STRIPED, T-shirt", "Green", "Casual", 1)]
    [InlineData("Striped Men T-shirt by Nordwind", "Green", null, 0)]
    public void A_product_gains_one_for_each_thing_that_is_right(
        string title,
        string colour,
        string? usage,
        int gain
    )
    {
        var product = new Product
        {
            Id = "1",
            Title = title,
            Colour = colour,
            Usage = usage,
        };

        _taste.GainOf(product).ShouldBe(gain);
        _taste.Likes(product).ShouldBe(gain >= 2);
    }

    [Fact]
    public void Tastes_are_drawn_of_what_the_catalogue_has_and_the_same_seed_gives_the_same()
    {
        Product[] products =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(number => new Product
                {
                    Id = $"{number}",
                    Title = $"Brand{number % 20} printed shirt",
                    Usage =
                        number == 0 ? "Home"
                        : number % 2 == 0 ? "Casual"
                        : "Formal",
                    Season = number % 2 == 0 ? "Fall" : "Summer",
                    Colour = $"Colour{number % 5}",
                }),
        ];
        var draw = new TasteDraw(products, TasteKind.Colours);

        var taste = draw.Next(new Random(3));

        taste.Usage.ShouldBeOneOf("Casual", "Formal");
        taste.Seasons.ShouldBeEmpty();
        taste.Colours.Count.ShouldBe(3);
        taste.Looks.ShouldBe(["printed"]);
        taste.Brands.Count.ShouldBe(8);
        draw.Next(new Random(3)).Brands.ShouldBe(taste.Brands, ignoreOrder: true);
        new TasteDraw(products, TasteKind.Seasons).Next(new Random(3)).Seasons.Count.ShouldBe(1);
    }

    [Fact]
    public void A_catalogue_without_occasions_is_refused_with_the_reason() =>
        Should
            .Throw<EvaluationException>(() =>
                new TasteDraw([new Product { Id = "1", Title = "Shirt" }], TasteKind.Colours)
            )
            .Message.ShouldContain("occasions");
}
