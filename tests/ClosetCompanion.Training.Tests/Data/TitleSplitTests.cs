using ClosetCompanion.Catalog;
using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class TitleSplitTests
{
    private static readonly Product[] Products =
    [
        .. Enumerable
            .Range(0, 500)
            .Select(i => new Product { Id = $"{i}", Title = $"Shirt No. {i % 250}" }),
    ];

    [Theory]
    [InlineData("ADIDAS Men's  Polo T-shirt", "adidasmenspolotshirt")]
    [InlineData("Élan 42!", "élan42")]
    public void Keeps_letters_and_digits_only(string title, string expected) =>
        TitleSplit.Normalise(title).ShouldBe(expected);

    [Fact]
    public void Chooses_the_same_titles_for_the_same_seed() =>
        TitleSplit
            .ChooseDevelopment(Products, 40, seed: 7)
            .ShouldBe(
                TitleSplit.ChooseDevelopment(Products.Reverse(), 40, seed: 7),
                ignoreOrder: true
            );

    [Fact]
    public void Chooses_other_titles_for_another_seed() =>
        TitleSplit
            .ChooseDevelopment(Products, 40, seed: 7)
            .SetEquals(TitleSplit.ChooseDevelopment(Products, 40, seed: 8))
            .ShouldBeFalse();

    [Fact]
    public void Counts_titles_not_products() =>
        TitleSplit.ChooseDevelopment(Products, 40, seed: 7).Count.ShouldBe(40);
}
